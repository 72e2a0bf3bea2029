package id.go.bappenas.sso.demo.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtpTest {

    private static final Otp RFC = new Otp("12345678901234567890");

    /** The last six digits of the eight in RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void codesMatchTheRfc(long second, String code) {
        assertThat(RFC.code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    /** RFC 4648, section 10, without padding: authenticator apps do not need it. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretIsBase32WithoutPadding(String secret, String shown) {
        assertThat(new Otp(secret).base32()).isEqualTo(shown);
    }

    @Test
    void credentialHasTheParametersOfTheCodes() {
        assertThat(RFC.credential().get("credentialData").toString())
                .contains("\"totp\"", "\"digits\":6", "\"period\":30", "HmacSHA1");
        assertThat(RFC.credential().get("secretData")).isEqualTo("{\"value\":\"12345678901234567890\"}");
    }
}
