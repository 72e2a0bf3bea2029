package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpAnswerTest {

    @ParameterizedTest
    @CsvSource({
        "550, 5.1.1, true, true",
        "550, '', true, true",
        "552, 5.2.2, true, true",
        "550, 5.4.1, true, true",
        "450, 4.2.0, true, false",
        "554, 5.7.1, true, false",
        "550, 5.3.0, true, false",
        "530, '', true, false",
        "503, 5.5.1, true, false",
        "550, 5.1.1, false, false",
    })
    void onlyAPermanentAnswerToRcptAboutTheMailboxIsOfTheMailbox(
            int code, String status, boolean atRecipient, boolean ofTheMailbox) {
        assertThat(new SmtpAnswer(code, status, atRecipient).isOfTheMailbox()).isEqualTo(ofTheMailbox);
    }
}
