package id.go.bappenas.sso.password.credential;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordChanged;
import id.go.bappenas.sso.credential.event.PasswordMail;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import java.time.Duration;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Right before the commit, when it has shown whether the new password is temporary: marks it, trims the history, and tells
 * others. Not told is the first password that an account ever had.
 */
final class Settlement extends AbstractKeycloakTransaction {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String userId;
    private final Writer writer;
    private final boolean isTold;
    private final Retention retention;
    private final Duration temporaryLifetime;

    Settlement(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            boolean isFirst,
            Retention retention,
            Duration temporaryLifetime) {
        this.session = session;
        this.realm = realm;
        this.userId = user.getId();
        this.writer = Writer.of(session.getContext(), user);
        this.isTold = isFirstWrite(session, user) && !isFirst;
        this.retention = retention;
        this.temporaryLifetime = temporaryLifetime;
    }

    /** Of several writes in one transaction the first one knows whether there was a password before, and tells for all. */
    private static boolean isFirstWrite(KeycloakSession session, UserModel user) {
        var name = Settlement.class.getName() + user.getId();
        var isFirstWrite = session.getAttribute(name) == null;
        session.setAttribute(name, true);
        return isFirstWrite;
    }

    @Override
    protected void commitImpl() {
        // The account or the password may be gone again by now.
        var user = session.users().getUserById(realm, userId);
        if (user == null || !hasPassword(user)) {
            return;
        }
        // Who minted it has said so, and for how long.
        if (!TemporaryPassword.isTemporary(user) && writer.hasWrittenTemporary(Writer.isChangeDue(user))) {
            TemporaryPassword.mark(session, realm, user, temporaryLifetime);
        }
        var temporary = TemporaryPassword.isTemporary(user);
        retention.trim(user, temporary);
        if (isTold) {
            session.getKeycloakSessionFactory()
                    .publish(new PasswordChanged(
                            session,
                            realm,
                            user,
                            temporary,
                            // Whoever is no page and no resource of ours writes in an administrator's name.
                            ChangePath.of(session).orElse(ChangePath.ADMINISTRATOR),
                            PasswordMail.isAnnounced(session, user)));
        }
    }

    private static boolean hasPassword(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findAny()
                .isPresent();
    }

    @Override
    protected void rollbackImpl() {
        // Nothing was written.
    }
}
