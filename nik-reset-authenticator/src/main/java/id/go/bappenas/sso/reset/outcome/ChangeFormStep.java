package id.go.bappenas.sso.reset.outcome;

import id.go.bappenas.sso.mail.link.MailedLink;
import id.go.bappenas.sso.reset.flow.ResetPages;
import id.go.bappenas.sso.support.keycloak.RequiredActionInFlow;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel.RequiredAction;

/**
 * The form of required action {@code UPDATE_PASSWORD} inside this step and its transaction, so that password and used link
 * commit together. As Keycloak's action after the flow, they would be two requests. The form exists only after step
 * {@code reset-confirmation}, and never asks for the old password.
 */
final class ChangeFormStep extends RequiredActionInFlow implements MailedLink.Confirmed {

    private final AuthenticationFlowContext flow;

    ChangeFormStep(AuthenticationFlowContext flow) {
        super(flow, RequiredAction.UPDATE_PASSWORD.name());
        this.flow = flow;
    }

    /** Builds the form without the choice to end other sessions, because all sessions end with this change. */
    @Override
    public LoginFormsProvider form() {
        return new ResetPages(flow).form().setAttribute("allSessionsEnd", true);
    }
}
