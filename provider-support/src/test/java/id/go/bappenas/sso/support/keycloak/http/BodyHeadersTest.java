package id.go.bappenas.sso.support.keycloak.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyHeadersTest {

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
    void acceptsWellFormedMediaType(String type) {
        assertThat(BodyHeaders.isWellFormed(type)).isTrue();
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
    void refusesMalformedMediaType(String type) {
        assertThat(BodyHeaders.isWellFormed(type)).isFalse();
    }

    @Test
    void requestWithTwoContentTypesIsRefused() {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("Content-Type", "text/csv")
                .add("Content-Type", "text/csv");

        assertThat(BodyHeaders.problem(headers)).isPresent();
    }

    @Test
    void refusesLongMediaTypeAtOnce() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(BodyHeaders.isWellFormed("a/b" + ";a=\"\\\"".repeat(100_000)))
                    .isFalse();
            assertThat(BodyHeaders.isWellFormed("a/b" + "; ".repeat(200) + "=")).isFalse();
        });
    }
}
