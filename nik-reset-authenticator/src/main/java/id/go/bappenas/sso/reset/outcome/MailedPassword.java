package id.go.bappenas.sso.reset.outcome;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.temporary.MintedPassword;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.mail.MailRefusedException;
import id.go.bappenas.sso.reset.request.RefusedException;
import id.go.bappenas.sso.reset.request.RequestState;
import id.go.bappenas.sso.reset.request.ResetRequests;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.keycloak.BeforeCommit;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Outcome {@code temporary-password}. Password, mark, used-up link and mail are one transaction of its own, in which the mail
 * is the last act: the old password dies only when SMTP has the new one, and if it has not, the link still works. Who comes
 * second while the first is at it finds the request locked.
 *
 * @param lifetime of the password
 * @param zone of clock times in the mail
 * @param language of the mail
 * @param signInUrl where the mail says to sign in
 */
record MailedPassword(Duration lifetime, ZoneId zone, Locale language, String signInUrl) {

    /**
     * @throws RefusedException if the request is no longer open, or is being used
     * @throws MailRefusedException if SMTP did not take the mail; nothing has changed then
     */
    void change(KeycloakSessionFactory factory, KeycloakContext context, String requestId) throws RefusedException {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, context, session -> change(session, requestId));
        } catch (RolledBackException e) {
            throw e.refused();
        }
    }

    private void change(KeycloakSession session, String requestId) {
        var realm = session.getContext().getRealm();
        var requests = new ResetRequests(session, realm);
        try {
            var person =
                    session.users().getUserById(realm, requests.open(requestId).userId());
            // The person before the request, as everywhere: "Bukan saya" takes them in that order.
            if (person == null) {
                throw RefusedException.unknown();
            }
            if (!PersonLock.takeAtOnce(session, person)) {
                throw RefusedException.busy();
            }
            var request = requests.lock(requestId);
            var address = ExternalAddresses.of(session).trusted(realm, person).orElseThrow(RefusedException::unknown);
            var password = MintedPassword.write(session, realm, person, ChangePath.RESET, lifetime);
            requests.end(request, RequestState.USED);
            BeforeCommit.runLast(session, () -> send(session, realm, person, address, password));
        } catch (RefusedException e) {
            throw new RolledBackException(e);
        }
    }

    private void send(
            KeycloakSession session, RealmModel realm, UserModel person, ExternalAddress address, String password) {
        var deadline = TemporaryPassword.deadline(session.users().getUserById(realm, person.getId()))
                .orElseThrow();
        var attributes = new HashMap<String, Object>(Map.of(
                "username",
                person.getUsername(),
                "password",
                password,
                "signInUrl",
                signInUrl,
                "until",
                new ClockTime(zone, language).format(deadline)));
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(person)
                    .send("resetPasswordSubject", List.of(), "reset-password.ftl", attributes, address.address());
        } catch (EmailException e) {
            throw new MailRefusedException(e);
        }
    }
}
