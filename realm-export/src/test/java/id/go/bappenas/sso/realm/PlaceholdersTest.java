package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("HOST", "smtp.example", "EMPTY", "", "NAME", "HOST", "CHAIN", "${HOST}", "LOOP", "${LOOP}");

    private final Placeholders placeholders = new Placeholders(ENVIRONMENT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | plain",
                "${HOST} | smtp.example",
                "a ${HOST}/${HOST} b | a smtp.example/smtp.example b",
                "${HOST:localhost} | smtp.example",
                "${MISSING:localhost} | localhost",
                "${MISSING:https://a.example:8443}/x | https://a.example:8443/x",
                "[${MISSING:}] | []",
                "[${EMPTY:default}] | []",
                "${MISSING} | ${MISSING}",
                "${firstName} | ${firstName}",
                "${vault.smtp-password} | ${vault.smtp-password}",
                "${MISSING,HOST} | smtp.example",
                "${MISSING,ABSENT:x} | x",
                "${CHAIN} | smtp.example",
                "${MISSING:${HOST}} | smtp.example",
                "${${NAME}} | smtp.example",
                "${MISSING:{a}} | {a}",
                "unclosed ${HOST | unclosed ${HOST",
                "^[0-9]{18}$ | ^[0-9]{18}$",
                "$${HOST} | $${HOST}",
            })
    void placeholderIsReplacedAsInKeycloaksImport(String text, String expected) {
        assertThat(placeholders.replace(text)).isEqualTo(expected);
    }

    @Test
    void valueThatRefersToItselfIsRefused() {
        assertThatThrownBy(() -> placeholders.replace("${LOOP}"))
                .isInstanceOf(ApplyException.class)
                .hasMessageContaining("refers to itself");
    }
}
