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
        assertThat(ExternalAddress.ofStored(text)).isPresent();
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
        assertThat(ExternalAddress.ofStored(text)).isEmpty();
        assertThat(ExternalAddress.parse(text)).isEmpty();
        assertThat(DATABASE.matcher(text).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budi@surat.example",
                "budi@surat.example;",
                "budi@surat.example,",
                "budi@surat.example.",
                "<budi@surat.example>",
                "(budi@surat.example)",
                "'budi@surat.example",
                "\"budi@surat.example\"",
                "Budi <budi@surat.example>",
                "\"Santoso, Budi\" <budi@surat.example>;",
                "budi@surat.example <budi@surat.example>",
                "budi@surat.example<mailto:budi@surat.example>",
                "mailto:budi@surat.example",
                "MAILTO: Budi@Surat.Example",
                "Email: budi@surat.example",
                "e-mail : budi@surat.example.",
                "budi @ surat.example",
                "budi@ surat.example",
                "budi@surat .example",
                "budi@surat. example",
                "budi@surat.example\u00A0",
                "\u200Bbudi@surat.example\u2060",
                "\uFEFFbudi@surat.example\r\n",
                "ｂｕｄｉ＠ｓｕｒａｔ．ｅｘａｍｐｌｅ",
            })
    void readsTypedAndPastedAddress(String text) {
        assertThat(ExternalAddress.parse(text)).contains(new ExternalAddress("budi@surat.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budi@surat.example, siti@surat.example",
                "budi@surat.example;siti@surat.example",
                "budi@surat.example / siti@surat.example",
                "budi@surat.example siti@surat.example",
                "Budi <budi@surat.example>, Siti <siti@surat.example>",
                "budi@surat.example dan siti@surat.example",
                "budi@surat.example\nsiti@surat.example",
            })
    void tellsSeveralAddresses(String text) {
        assertThat(ExternalAddress.parse(text)).isEmpty();
        assertThat(ExternalAddress.hasSeveral(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budi@surat",
                "budi santoso@surat.example",
                "@budi",
                "budi@@surat.example",
                "b\u0443di@surat.example",
                "surat.example"
            })
    void takesNothingElseForSeveralAddresses(String text) {
        assertThat(ExternalAddress.parse(text)).isEmpty();
        assertThat(ExternalAddress.hasSeveral(text)).isFalse();
    }
}
