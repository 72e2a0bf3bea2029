package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailException;
import org.keycloak.models.RealmModel;

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

    @Test
    void nextTryHasTheZoneOfTheRealm() {
        var moment = Instant.parse("2026-11-30T03:52:44.123Z");
        var makassar = Fakes.of(RealmModel.class, Map.of("getAttribute", arguments -> "Asia/Makassar"));

        assertThat(Failure.nextTry(makassar, moment)).isEqualTo("next try at 2026-11-30T11:52:44+08:00");
        assertThat(Failure.nextTry(null, moment)).isEqualTo("next try at 2026-11-30T10:52:44+07:00");
    }

    @Test
    void serverThatAnswersAndHangsAtOneRecipientIsNoFaultOfTheNetwork() {
        var silent = new SocketTimeoutException("too slow");

        assertThat(Failure.isOfTheMailServer(
                        new MailRefusedException(MailFailure.SERVER, silent, null, "siti@rumah.example")))
                .isTrue();
        assertThat(Failure.isOfTheMailServer(
                        new MailRefusedException(MailFailure.MAIL, silent, null, "siti@rumah.example")))
                .isFalse();
    }

    @Test
    void refusalBeforeARecipientWasNamedIsOfTheMailServerAndAFailedTemplateIsNot() {
        var text = new IllegalStateException("554 5.3.2");

        assertThat(Failure.isOfTheMailServer(new IllegalStateException(new MailRefusedException(
                        MailFailure.SERVER, text, new SmtpAnswer(554, "5.3.2", false), "siti@rumah.example"))))
                .isTrue();
        assertThat(Failure.isOfTheMailServer(new MailRefusedException(
                        MailFailure.MAIL, text, new SmtpAnswer(450, "", true), "siti@rumah.example")))
                .isFalse();
        assertThat(Failure.isOfTheMailServer(new MailRefusedException(new EmailException("no template", text))))
                .isFalse();
    }

    @Test
    void causeIsFoundBehindOtherExceptions() {
        var refused =
                new MailRefusedException(MailFailure.MAILBOX, new IllegalStateException(), null, "siti@rumah.example");

        assertThat(Failure.cause(new IllegalArgumentException(refused), MailRefusedException.class))
                .contains(refused);
        assertThat(Failure.cause(new IllegalArgumentException(), MailRefusedException.class))
                .isEmpty();
    }
}
