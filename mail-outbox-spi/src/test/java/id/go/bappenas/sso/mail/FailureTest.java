package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailException;

class FailureTest {

    @Test
    void descriptionNamesTheExceptionsWithoutTheirMessages() {
        var failure = new MailRefusedException(
                new EmailException("to siti@rumah.example", new ConnectException("550 siti@rumah.example")));

        assertThat(Failure.describe(failure)).isEqualTo("MailRefusedException, EmailException, ConnectException");
    }

    @Test
    void descriptionOfACircularChainEnds() {
        var outer = new IllegalStateException();
        var inner = new IllegalArgumentException(outer);
        outer.initCause(inner);

        assertThat(Failure.describe(outer)).isEqualTo("IllegalStateException, IllegalArgumentException");
    }
}
