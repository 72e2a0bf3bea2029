package id.go.bappenas.sso.support.keycloak.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "application/json;",
                "application/json ; ; charset=utf-8 ",
                "multipart/form-data; boundary=\"a b\\\"c\"",
                "multipart/form-data",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "*/*",
            })
    void aMediaTypeIsTaken(String type) {
        assertThat(Head.isWellFormed(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "json",
                "/",
                ";;;",
                "a/b/c",
                "text/html;;;=",
                "text/html; charset",
                "text/html; charset=tidak-ada",
                "text/html; charset=\"\"",
                "text/html, text/plain",
                "text/html; a=\"b",
            })
    void whatIsNoneIsNot(String type) {
        assertThat(Head.isWellFormed(type)).isFalse();
    }

    @Test
    void twoTypesAreNone() {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("Content-Type", "text/csv")
                .add("Content-Type", "text/csv");

        assertThat(Head.problem(headers)).isPresent();
    }

    @Test
    void aLongTypeIsRefusedAtOnce() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(Head.isWellFormed("a/b" + ";a=\"\\\"".repeat(100_000))).isFalse();
            assertThat(Head.isWellFormed("a/b" + "; ".repeat(200) + "=")).isFalse();
        });
    }
}
