package id.go.bappenas.sso.password.expiry;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.mail.link.MailedLink;
import id.go.bappenas.sso.support.action.StatelessAction;
import id.go.bappenas.sso.support.keycloak.KeycloakUrls;
import java.time.Instant;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel.RequiredAction;

/**
 * Required action {@code temporary-password-expired}: the dead end for a temporary password whose deadline is over. Its
 * priority in the realm is below all other actions, otherwise the person could still enrol an OTP with such a password. Only
 * Lupa Password gives a new password.
 */
public final class TemporaryPasswordExpiredRequiredAction extends StatelessAction {

    /** The provider id, and the action's alias in the realm. */
    public static final String PROVIDER_ID = "temporary-password-expired";

    private static final String EVENT_DETAIL = "temporary_password_expired";

    /** Made by Keycloak. */
    public TemporaryPasswordExpiredRequiredAction() {
        super(PROVIDER_ID, "Temporary Password Expired");
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        var now = Instant.ofEpochMilli(Time.currentTimeMillis());
        if (MailedLink.isUsed(context)) {
            return;
        }
        if (TemporaryPassword.isLapsed(context.getUser(), now)) {
            context.getAuthenticationSession().addRequiredAction(PROVIDER_ID);
            context.getEvent().detail(EVENT_DETAIL, "true");
        } else if (context.getUser().isFederated() && ChangePath.isDue(context.getUser())) {
            // The account of a person of a directory may have no required actions of its own.
            context.getAuthenticationSession().addRequiredAction(RequiredAction.UPDATE_PASSWORD);
        }
    }

    /**
     * Supported, although no application needs it: Keycloak 26.7.4 skips a due action that {@code kc_action} names and that
     * reports itself as not supported, and the person would be signed in.
     */
    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (isDue(context)) {
            deadEnd(context);
        } else {
            // An application requested the action, and the password is valid.
            context.ignore();
        }
    }

    private static boolean isDue(RequiredActionContext context) {
        return context.getAuthenticationSession().getRequiredActions().contains(PROVIDER_ID)
                || context.getUser().getRequiredActionsStream().anyMatch(PROVIDER_ID::equals);
    }

    private static void deadEnd(RequiredActionContext context) {
        context.challenge(context.form()
                .setAttribute("resetUrl", resetUrl(context))
                .createForm("temporary-password-expired.ftl"));
    }

    /** Shows the page again after each request. */
    @Override
    public void processAction(RequiredActionContext context) {
        deadEnd(context);
    }

    /** The URL of a new Lupa Password. The link of the running sign-in would lead back to this page. */
    private static String resetUrl(RequiredActionContext context) {
        if (!context.getRealm().isResetPasswordAllowed()) {
            return "";
        }
        return KeycloakUrls.resetPassword(
                        context.getUriInfo().getBaseUri(),
                        context.getRealm(),
                        context.getAuthenticationSession().getClient().getClientId())
                .build()
                .toString();
    }
}
