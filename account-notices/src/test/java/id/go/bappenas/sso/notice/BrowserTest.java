package id.go.bappenas.sso.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge, Windows",
                "Mozilla/5.0 (Linux; Android 15; Pixel) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 | Chrome, Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1 | Safari, iPhone",
                "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0 | Firefox, Linux",
                "Firefox/150.0 <script>alert(1)</script> | Firefox"
            })
    void nameHasKnownWordsOnly(String agent, String name) {
        assertThat(Browser.name(agent)).contains(name);
    }

    @Test
    void unknownBrowserHasNoName() {
        assertThat(Browser.name(null)).isEmpty();
        assertThat(Browser.name("curl/8")).isEmpty();
    }
}
