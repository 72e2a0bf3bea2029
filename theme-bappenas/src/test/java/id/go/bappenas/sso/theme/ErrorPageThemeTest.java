package id.go.bappenas.sso.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorPageThemeTest {

    @Test
    void helpContactIsMissingUntilTheVariableHasText() {
        assertThat(ErrorPageTheme.namesContact(Map.of())).isFalse();
        assertThat(ErrorPageTheme.namesContact(Map.of("SSO_HELP_CONTACT", " "))).isFalse();
        assertThat(ErrorPageTheme.namesContact(Map.of("SSO_HELP_CONTACT", "Helpdesk, 021-555-0143")))
                .isTrue();
    }
}
