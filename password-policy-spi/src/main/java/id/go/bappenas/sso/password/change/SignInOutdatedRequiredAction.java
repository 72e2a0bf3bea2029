package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.credential.signin.SignInPassword;
import id.go.bappenas.sso.mail.link.MailedLink;
import id.go.bappenas.sso.support.action.StatelessAction;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;

/**
 * Required action {@code sign-in-outdated}: the dead end for a sign-in whose password was replaced since, or whose account was
 * disabled or signed out everywhere: see {@link SignInPassword}. Its priority in the realm is below all others. The person has
 * to sign in again.
 */
public final class SignInOutdatedRequiredAction extends StatelessAction {

    /** The provider id, the action's alias in the realm, and the error in events. */
    public static final String PROVIDER_ID = "sign-in-outdated";

    static final String ERROR = "sign_in_outdated";

    private static final String EVENT_DETAIL = ERROR;

    /** Made by Keycloak. */
    public SignInOutdatedRequiredAction() {
        super(PROVIDER_ID, "Sign-in Outdated");
    }

    static boolean isDue(RequiredActionContext context) {
        return (!MailedLink.isUsed(context)
                        || SignInPassword.isByLink(context.getAuthenticationSession(), context.getUser()))
                && SignInPassword.isOutdated(
                        context.getSession(),
                        context.getRealm(),
                        context.getAuthenticationSession(),
                        context.getUser());
    }

    static void deadEnd(RequiredActionContext context) {
        context.challenge(context.form().createForm("sign-in-outdated.ftl"));
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (isDue(context)) {
            context.getAuthenticationSession().addRequiredAction(PROVIDER_ID);
            context.getEvent().detail(EVENT_DETAIL, "true");
        }
    }

    /**
     * Supported, because Keycloak 26.7.4 skips a due action that {@code kc_action} names and that reports itself as not
     * supported.
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
            // An application asked for the action, and the sign-in is not outdated.
            context.ignore();
        }
    }

    /** Shows the page again after each request. */
    @Override
    public void processAction(RequiredActionContext context) {
        deadEnd(context);
    }
}
