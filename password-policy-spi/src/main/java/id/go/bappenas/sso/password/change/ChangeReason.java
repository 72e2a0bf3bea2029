package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.employee.action.MailedLink;
import id.go.bappenas.sso.employee.temporary.TemporaryPassword;
import java.util.Locale;
import org.keycloak.authentication.RequiredActionContext;
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
        if (context.getUser().getRequiredActionsStream().anyMatch(RequiredAction.UPDATE_PASSWORD.name()::equals)) {
            return TemporaryPassword.isTemporary(context.getUser()) ? TEMPORARY : REQUESTED;
        }
        return EXPIRED.name().equals(context.getAuthenticationSession().getAuthNote(NOTE)) ? EXPIRED : OWN_WISH;
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
