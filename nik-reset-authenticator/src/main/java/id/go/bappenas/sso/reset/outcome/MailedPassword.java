package id.go.bappenas.sso.reset.outcome;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.credential.temporary.GeneratedPassword;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.mail.LocalizedUser;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailRefusedException;
import id.go.bappenas.sso.mail.MailSender;
import id.go.bappenas.sso.mail.RolledBackException;
import id.go.bappenas.sso.reset.request.ResetRefusedException;
import id.go.bappenas.sso.reset.request.ResetRequestState;
import id.go.bappenas.sso.reset.request.ResetRequests;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.keycloak.BeforeCommit;
import id.go.bappenas.sso.support.keycloak.SynchronousCommit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Outcome {@code temporary-password}. Password, mark, used link and mail are one transaction, and the mail comes last: the old
 * password ends only when SMTP has accepted the mail with the new password. Otherwise the link still works. A second call at
 * the same time finds the request locked. A password in a directory is written after the mail, because a rollback does not
 * reach a directory.
 *
 * @param lifetime of the password
 * @param zone of clock times in the mail
 * @param language of the mail
 * @param signInUrl address of the sign-in, for the mail
 */
record MailedPassword(Duration lifetime, ZoneId zone, Locale language, String signInUrl) {

    /**
     * Changes the password and sends the mail.
     *
     * @return the deadline of the mailed password
     * @throws ResetRefusedException if the request is no longer open, or another call uses it
     * @throws MailRefusedException if SMTP did not accept the mail in five seconds; then nothing has changed, and the password
     *     of a mail that arrives nevertheless is not valid
     * @throws DirectoryUnavailableException if the directory does not answer. If it got the password nevertheless, the mail has
     *     it; otherwise the old one is still valid
     * @throws RolledBackException if the transaction was rolled back although no call failed; then nothing has changed
     * @throws org.keycloak.models.ModelException if the directory refuses the password; then nothing has changed
     */
    Instant change(KeycloakSessionFactory factory, KeycloakContext context, String requestId) {
        var deadline = new AtomicReference<Instant>();
        KeycloakModelUtils.runJobInTransaction(factory, context, session -> change(session, requestId, deadline::set));
        return Optional.ofNullable(deadline.get()).orElseThrow(RolledBackException::new);
    }

    private void change(KeycloakSession session, String requestId, Consumer<Instant> deadline) {
        SynchronousCommit.mark(session);
        var realm = session.getContext().getRealm();
        var requests = new ResetRequests(session, realm);
        var person = session.users().getUserById(realm, requests.open(requestId).userId());
        if (person == null) {
            throw ResetRefusedException.unknown();
        }
        // Locks the person's row before the request's row, as "Bukan saya" does; otherwise the two could wait for each
        // other.
        if (!PersonLock.takeAtOnce(session, person)) {
            throw ResetRefusedException.busy();
        }
        var request = requests.lock(requestId);
        var address = ExternalAddresses.of(session).trusted(realm, person).orElseThrow(ResetRefusedException::unknown);
        var password = GeneratedPassword.write(session, realm, person, ChangePath.RESET, lifetime);
        requests.end(request, ResetRequestState.USED);
        BeforeCommit.runLast(session, () -> {
            deadline.accept(send(session, realm, person, address, password));
            PasswordWrite.of(session, realm, person).releaseDirectory();
        });
    }

    private Instant send(
            KeycloakSession session, RealmModel realm, UserModel person, ExternalAddress address, String password) {
        var deadline = TemporaryPassword.deadline(session.users().getUserById(realm, person.getId()))
                .orElseThrow();
        Map<String, Object> attributes = Map.of(
                "username",
                person.getUsername(),
                "password",
                password,
                "signInUrl",
                signInUrl,
                "until",
                new ClockTime(zone, language).format(deadline));
        MailSender.forRequest(session, realm)
                .send(new MailMessage(
                        new LocalizedUser(person, language),
                        address.address(),
                        "resetPasswordSubject",
                        List.of(),
                        "reset-password.ftl",
                        attributes));
        return deadline;
    }
}
