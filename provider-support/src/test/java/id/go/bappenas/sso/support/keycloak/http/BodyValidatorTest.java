package id.go.bappenas.sso.support.keycloak.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.support.problem.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyValidatorTest {

    @ParameterizedTest
    @CsvSource({
        "a=b, ",
        "a=%41, ",
        "a=%4, form-malformed",
        "%=b, form-malformed",
        "a=%g0, form-malformed",
        "a=%é1, form-malformed"
    })
    void percentSignNeedsTwoHexDigits(String form, String code) {
        assertThat(BodyValidator.validateForm(form.getBytes(StandardCharsets.UTF_8))
                        .map(Problem::code)
                        .orElse(null))
                .isEqualTo(code);
    }

    @Test
    void formHasAtMostAThousandFields() {
        assertThat(BodyValidator.validateForm("&".repeat(999).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(BodyValidator.validateForm("&".repeat(1000).getBytes(StandardCharsets.UTF_8)))
                .map(Problem::status)
                .contains(413);
    }
}
