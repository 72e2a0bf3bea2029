package id.go.bappenas.sso.demo.apps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @CsvSource({"SMART_OFFICE, /?a=1", "WEBMAIL, /webmail/?folder=x%20y&b=//c", "FLEXIWORK, /flexiwork/?"})
    void thePageOfTheApplicationKeepsItsQuery(App app, String wish) {
        assertThat(ReturnPath.restrict(app, wish)).isEqualTo(wish);
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
    void everythingElseBecomesThePlainPage(String wish) {
        assertThat(ReturnPath.restrict(App.WEBMAIL, wish)).isEqualTo("/webmail/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.test/", "/\\evil.test", "/webmail/", "/callback?code=1", "https://evil.test/?"})
    void smartOfficeAtTheRootIsNoLooser(String wish) {
        assertThat(ReturnPath.restrict(App.SMART_OFFICE, wish)).isEqualTo("/");
    }

    @Test
    void aMissingOrEndlessWishBecomesThePlainPage() {
        assertThat(ReturnPath.restrict(App.SMART_OFFICE, null)).isEqualTo("/");
        assertThat(ReturnPath.restrict(App.SMART_OFFICE, "/?" + "a".repeat(2_000)))
                .isEqualTo("/");
    }

    @Test
    void theWayToSignInCarriesTheQuery() {
        assertThat(ReturnPath.login(App.WEBMAIL, null)).isEqualTo("/webmail/login");
        assertThat(ReturnPath.login(App.WEBMAIL, "a=1&b=%20"))
                .isEqualTo("/webmail/login?return=%2Fwebmail%2F%3Fa%3D1%26b%3D%2520");
    }
}
