package id.go.bappenas.sso.e2e.debian;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.debian.MailProgram.By;
import id.go.bappenas.sso.e2e.harness.Application;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Debian's Dovecot with the files of the operators' manual: passwords of phones, tokens of single sign-on. */
@Tag("debian")
@ExtendWith(SsoExtension.class)
class DovecotIT {

    private static Dovecot dovecot;

    @BeforeAll
    static void start(Sso sso) {
        dovecot = Dovecot.start(sso);
    }

    @AfterAll
    static void stop() {
        if (dovecot != null) {
            dovecot.close();
        }
    }

    @Test
    void mailProgramSignsInWithThePasswordAndNotWithAnother(Sso sso) {
        var person = sso.people().employee();

        assertThat(dovecot.mailProgram().opens(person.username(), By.PASSWORD, person.password()))
                .isTrue();
        assertThat(dovecot.mailProgram().opens(person.username(), By.PASSWORD, "Salah#12345"))
                .isFalse();
        assertThat(sso.people().sessions(person))
                .as("sessions that stay behind")
                .isZero();
    }

    @Test
    void tokenForTheMailboxOpensItAndATokenOfAnotherApplicationDoesNot(Sso sso) {
        var person = sso.people().employee();
        var forDovecot = Application.make(sso, Map.of("protocolMappers", List.of(Application.audience("dovecot"))));
        var another = Application.make(sso);

        var mails = dovecot.mailProgram();
        assertThat(mails.opens(person.username(), By.XOAUTH2, token(forDovecot, person)))
                .isTrue();
        assertThat(mails.opensByBearer(person.username(), token(forDovecot, person)))
                .isTrue();
        assertThat(mails.opens(person.username(), By.XOAUTH2, token(another, person)))
                .isFalse();
        assertThat(mails.opensByBearer(person.username(), token(another, person)))
                .isFalse();
    }

    @Test
    void tokenOpensNoMailboxOfAnotherPersonAndNoneAfterTheEndOfItsSession(Sso sso) {
        // One grant for each account: Keycloak may refuse a second one while it still counts the first.
        var person = sso.people().employee();
        var signedOut = sso.people().employee();
        var disabled = sso.people().employee();
        var application = Application.make(sso, Map.of("protocolMappers", List.of(Application.audience("dovecot"))));
        var mails = dovecot.mailProgram();
        var answer = Application.must(application.directGrant(person, Map.of("scope", "openid")));

        var token = answer.get("access_token").asText();
        assertThat(mails.opens(signedOut.username(), By.XOAUTH2, token))
                .as("the mailbox of another person")
                .isFalse();
        assertThat(mails.opensByBearer(signedOut.username(), token))
                .as("the mailbox of another person")
                .isFalse();
        assertThat(mails.opens(
                        person.username(), By.XOAUTH2, answer.get("id_token").asText()))
                .as("an ID token")
                .isFalse();
        assertThat(mails.opens(
                        person.username(),
                        By.XOAUTH2,
                        answer.get("refresh_token").asText()))
                .as("a refresh token")
                .isFalse();
        assertThat(mails.opens(person.username(), By.XOAUTH2, token)).isTrue();

        var ended = token(application, signedOut);
        sso.admin().must(sso.admin().post(People.path(signedOut) + "/logout", Map.of()));
        assertThat(mails.opens(signedOut.username(), By.XOAUTH2, ended))
                .as("after the end of the session")
                .isFalse();
        var ofDisabled = token(application, disabled);
        sso.admin().must(sso.admin().put(People.path(disabled), Map.of("enabled", false)));
        assertThat(mails.opens(disabled.username(), By.XOAUTH2, ofDisabled))
                .as("a disabled account")
                .isFalse();
    }

    private static String token(Application application, Person person) {
        return Application.must(application.directGrant(person, Map.of()))
                .get("access_token")
                .asText();
    }
}
