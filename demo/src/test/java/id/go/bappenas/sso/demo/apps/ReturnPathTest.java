package id.go.bappenas.sso.demo.apps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @CsvSource({"SMART_OFFICE, /?a=1", "WEBMAIL, /webmail/?folder=x%20y&b=//c", "FLEXIWORK, /flexiwork/?"})
    void pageOfTheApplicationKeepsItsQuery(App app, String path) {
        assertThat(ReturnPath.restrict(app, path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.test/",
                "//evil.test/",
                "/webmail/../flexiwork/",
                "/webmail//evil.test",
                "/webmail/logout",
                "/webmail",
                "/flexiwork/?a=1",
                "/?a=1",
                "/webmail/?a\\b",
                "/webmail/?a\r\nSet-Cookie: b",
                "/webmail/?a#b",
                "/webmail/?é"
            })
    void otherPathBecomesThePageWithoutQuery(String path) {
        assertThat(ReturnPath.restrict(App.WEBMAIL, path)).isEqualTo("/webmail/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.test/", "/\\evil.test", "/webmail/", "/callback?code=1", "https://evil.test/?"})
    void pathOutsideSmartOfficesPageBecomesItsPage(String path) {
        assertThat(ReturnPath.restrict(App.SMART_OFFICE, path)).isEqualTo("/");
    }

    @Test
    void missingOrTooLongPathBecomesThePageWithoutQuery() {
        assertThat(ReturnPath.restrict(App.SMART_OFFICE, null)).isEqualTo("/");
        assertThat(ReturnPath.restrict(App.SMART_OFFICE, "/?" + "a".repeat(2_000)))
                .isEqualTo("/");
    }

    @Test
    void signInAddressCarriesTheQuery() {
        assertThat(ReturnPath.login(App.WEBMAIL, null)).isEqualTo("/webmail/login");
        assertThat(ReturnPath.login(App.WEBMAIL, "a=1&b=%20"))
                .isEqualTo("/webmail/login?return=%2Fwebmail%2F%3Fa%3D1%26b%3D%2520");
    }
}
