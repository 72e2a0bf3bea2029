package id.go.bappenas.sso.employee.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalAddressTest {

    private static final Pattern DATABASE = Pattern.compile(ExternalAddress.REGULAR_EXPRESSION);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budi@surat.example",
                " Budi.Santoso+1@Surat.Example ",
                "b@a.b",
                "a123456789a123456789a123456789a123456789a123456789a123456789a123@surat.example",
            })
    void acceptsAddressInJavaAndInADatabase(String text) {
        assertThat(ExternalAddress.parse(text)).isPresent();
        assertThat(DATABASE.matcher(text).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "budi",
                "budi@surat",
                "budi@@surat.example",
                "budi santoso@surat.example",
                ".budi@surat.example",
                "budi..santoso@surat.example",
                "budi@-surat.example",
                "budi@surat..example",
                "bud\u00ed@surat.example",
                "budi@surat.example\r\nBcc: x@surat.example",
                "a123456789a123456789a123456789a123456789a123456789a123456789a1234@surat.example",
            })
    void refusesTextInJavaAndInADatabase(String text) {
        assertThat(ExternalAddress.parse(text)).isEmpty();
        assertThat(DATABASE.matcher(text).find()).isFalse();
    }
}
