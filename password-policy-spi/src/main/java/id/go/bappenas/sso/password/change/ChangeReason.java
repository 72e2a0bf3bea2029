package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.mail.link.MailedLink;
import java.util.Locale;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Why somebody sees the change form. */
public enum ChangeReason {
    /** The current password was meant for one sign-in only. */
    TEMPORARY,
    /** An administrator asks for it. */
    REQUESTED,
    /** From Lupa Password or another mailed link. */
    RESET,
    /** The password is older than the realm allows. */
    EXPIRED,
    /** The person's own wish. */
    OWN_WISH;

    private static final String NOTE = "id.go.bappenas.sso.password.ChangeReason";

    /** Remembers for this sign-in that the password has expired. */
    public static void expired(AuthenticationSessionModel session) {
        session.setAuthNote(NOTE, EXPIRED.name());
    }

    static ChangeReason of(RequiredActionContext context) {
        if (MailedLink.isUsed(context)) {
            return RESET;
        }
        var due = of(context.getUser());
        var expired = EXPIRED.name().equals(context.getAuthenticationSession().getAuthNote(NOTE));
        return due == OWN_WISH && expired ? EXPIRED : due;
    }

    /** Why somebody changes the password who did not come by a sign-in. */
    public static ChangeReason of(UserModel user) {
        if (user.getRequiredActionsStream().noneMatch(RequiredAction.UPDATE_PASSWORD.name()::equals)) {
            return OWN_WISH;
        }
        return TemporaryPassword.isTemporary(user) ? TEMPORARY : REQUESTED;
    }

    /** As the notice about the change tells it. */
    ChangePath path() {
        return ChangePath.valueOf(name());
    }

    /** As it stands in events. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the sentence that tells it. */
    String message() {
        return "changePasswordReason." + id();
    }
}
