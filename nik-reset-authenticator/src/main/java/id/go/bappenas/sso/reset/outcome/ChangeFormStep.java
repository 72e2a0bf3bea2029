package id.go.bappenas.sso.reset.outcome;

import id.go.bappenas.sso.mail.link.MailedLink;
import id.go.bappenas.sso.reset.flow.Page;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContextResult;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel.RequiredAction;

/**
 * The form of required action {@code UPDATE_PASSWORD} inside this step and its transaction, so that password and used-up link
 * commit together. After the flow, as Keycloak does it, the two would be two requests. It exists only once the step
 * {@code reset-confirmation} is behind the person, and it never asks for the old password.
 */
final class ChangeFormStep extends RequiredActionContextResult implements MailedLink.Confirmed {

    private final AuthenticationFlowContext flow;

    private ChangeFormStep(AuthenticationFlowContext flow, EventBuilder event, RequiredActionFactory factory) {
        super(
                flow.getAuthenticationSession(),
                flow.getRealm(),
                event,
                flow.getSession(),
                flow.getHttpRequest(),
                flow.getUser(),
                factory);
        this.flow = flow;
    }

    static ChangeFormStep of(AuthenticationFlowContext flow) {
        var factory = flow.getSession()
                .getKeycloakSessionFactory()
                .getProviderFactory(RequiredActionProvider.class, RequiredAction.UPDATE_PASSWORD.name());
        return new ChangeFormStep(flow, flow.newEvent(), (RequiredActionFactory) factory);
    }

    void show() {
        factory.create(session).requiredActionChallenge(this);
    }

    /** @return whether the password was changed; if not, the challenge says why */
    boolean process() {
        factory.create(session).processAction(this);
        if (getStatus() != Status.SUCCESS) {
            return false;
        }
        // As Keycloak does after a required action.
        getUser().removeRequiredAction(RequiredAction.UPDATE_PASSWORD);
        getEvent().success();
        return true;
    }

    /** All sessions end with this change, so the page must not offer a choice about it. */
    @Override
    public LoginFormsProvider form() {
        return new Page(flow).form().setAttribute("allSessionsEnd", true);
    }
}
