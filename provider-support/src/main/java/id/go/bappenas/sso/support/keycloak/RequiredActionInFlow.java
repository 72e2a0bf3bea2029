package id.go.bappenas.sso.support.keycloak;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContextResult;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;

/**
 * A required action that runs inside a step of an authentication flow, in the transaction of that step. Keycloak runs required
 * actions after the flow, in a request of their own.
 */
public abstract class RequiredActionInFlow extends RequiredActionContextResult {

    /** @param alias of the action */
    protected RequiredActionInFlow(AuthenticationFlowContext flow, String alias) {
        super(
                flow.getAuthenticationSession(),
                flow.getRealm(),
                flow.newEvent(),
                flow.getSession(),
                flow.getHttpRequest(),
                flow.getUser(),
                (RequiredActionFactory) flow.getSession()
                        .getKeycloakSessionFactory()
                        .getProviderFactory(RequiredActionProvider.class, alias));
    }

    /** Shows the page of the action. */
    public final void show() {
        getFactory().create(getSession()).requiredActionChallenge(this);
    }

    /**
     * Processes the submitted page.
     *
     * @return whether the action is done; if not, the challenge says why
     */
    public final boolean process() {
        getFactory().create(getSession()).processAction(this);
        if (getStatus() != Status.SUCCESS) {
            return false;
        }
        // As Keycloak does after a required action.
        getUser().removeRequiredAction(getFactory().getId());
        getEvent().success();
        return true;
    }
}
