package id.go.bappenas.sso.support.keycloak.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAnswerTest {

    private static final String PAGE = "<body data-page-id=\"login-login\">Masuk – ✓</body>";
    private static final List<Map.Entry<String, String>> HEADERS =
            List.of(Map.entry("Set-Cookie", "A=1"), Map.entry("Set-Cookie", "B=2"));

    @Test
    void answerIsReadWithItsKeyOnly() {
        var answer = new PageAnswer("fields", 200, HEADERS, PAGE);
        var key = new byte[32];
        var sealed = answer.seal(key);

        assertThat(PageAnswer.open(key, sealed)).isEqualTo(answer);
        key[0] = 1;
        assertThatThrownBy(() -> PageAnswer.open(key, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void answersUnderOneKeyAreEncryptedWithDifferentNonces() {
        var answer = new PageAnswer("fields", 200, HEADERS, PAGE);
        var key = new byte[32];

        assertThat(answer.seal(key)).isNotEqualTo(answer.seal(key));
    }

    @ParameterizedTest
    @CsvSource({
        "200, '<body data-page-id=\"login-login\">', true",
        "400, '<body data-page-id=\"login-error\">', false",
        "500, '', false",
        "302, '', true",
        "303, '', true",
        "0, '', false",
        "200, '<BODY Onload=\"document.forms[0].submit()\">', false"
    })
    void onlyPagesAndRedirectsAreRepeatable(int status, String html, boolean repeatable) {
        assertThat(new PageAnswer("", status, List.of(), html).isRepeatable()).isEqualTo(repeatable);
    }

    @ParameterizedTest
    @CsvSource({
        "https://app/callback?state=x&code=abc.def.ghi&iss=y, abc",
        "https://app/callback#code=abc.def.ghi, abc",
        "https://sso/realms/x/login-actions/required-action?session_code=abc.def,"
    })
    void authorizationCodeIsFoundInTheRedirect(String location, String code) {
        var answer = new PageAnswer("", 302, List.of(Map.entry("location", location)), "");

        assertThat(answer.authorizationCode().orElse(null)).isEqualTo(code);
    }
}
