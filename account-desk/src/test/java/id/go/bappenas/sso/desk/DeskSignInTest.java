package id.go.bappenas.sso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskSignInTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "requests",
                "requests/0a1b2c3d-0000-4000-8000-000000000000/employees/12",
                "requests?status=SUBMITTED&page=2",
                "people/budi.santoso",
                "requests?search=100%25_uji",
                "requests?kc_locale=en"
            })
    void pageOfTheDeskIsReturnedTo(String page) {
        assertThat(DeskSignIn.isPage(page)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/lain.example",
                "//lain.example",
                "https://lain.example/",
                "../admin",
                "requests/../../admin",
                "requests/..",
                "requests?search=100%",
                "requests\\lain",
                "requests?x=<b>",
                "requests#x",
                "requests\r\nLocation: x"
            })
    void otherAddressIsNot(String page) {
        assertThat(DeskSignIn.isPage(page)).isFalse();
    }
}
