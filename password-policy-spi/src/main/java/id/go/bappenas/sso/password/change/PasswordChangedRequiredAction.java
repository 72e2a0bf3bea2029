package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.mail.link.MailedLink;
import id.go.bappenas.sso.password.expiry.PasswordExpiry;
import id.go.bappenas.sso.support.action.StatelessAction;
import org.keycloak.authentication.RequiredActionContext;

/**
 * Required action {@code password-changed}: the page after a change, before the application. It runs after
 * {@code UPDATE_PASSWORD} is done, so a person who leaves here does not change the password again. It is not shown after mailed
 * links: their token is used up only when the last action is done, and until then a second click on the link could change the
 * password again.
 */
public final class PasswordChangedRequiredAction extends StatelessAction {

    /**
     * The provider id, and the action's alias in the realm. Its priority there is higher than that of {@code UPDATE_PASSWORD}.
     */
    public static final String PROVIDER_ID = "password-changed";

    private static final String OTHERS_SIGNED_OUT = "ssoOthersSignedOut";
    private static final String OUTER_BLANK = "ssoPasswordOuterBlank";

    /** Made by Keycloak. */
    public PasswordChangedRequiredAction() {
        super(PROVIDER_ID, "Notice after a Change of Password");
    }

    /**
     * @param othersSignedOut whether the person's other devices were signed out
     * @param hasOuterBlank whether the new password begins or ends with a blank, which the person has to type each time
     */
    static void announce(RequiredActionContext context, boolean othersSignedOut, boolean hasOuterBlank) {
        context.getAuthenticationSession().setAuthNote(OTHERS_SIGNED_OUT, String.valueOf(othersSignedOut));
        context.getAuthenticationSession().setAuthNote(OUTER_BLANK, String.valueOf(hasOuterBlank));
        var action = context.getRealm().getRequiredActionProviderByAlias(PROVIDER_ID);
        if (action != null && action.isEnabled() && !MailedLink.isUsed(context)) {
            context.getAuthenticationSession().addRequiredAction(PROVIDER_ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        var session = context.getAuthenticationSession();
        var name = session.getClient().getName();
        context.challenge(context.form()
                .setAttribute("until", PasswordExpiry.until(context))
                .setAttribute("othersSignedOut", Boolean.parseBoolean(session.getAuthNote(OTHERS_SIGNED_OUT)))
                .setAttribute("hasOuterBlank", Boolean.parseBoolean(session.getAuthNote(OUTER_BLANK)))
                .setAttribute(
                        "application",
                        name == null || name.isBlank() ? session.getClient().getClientId() : name)
                .createForm("password-changed.ftl"));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        context.success();
    }
}
