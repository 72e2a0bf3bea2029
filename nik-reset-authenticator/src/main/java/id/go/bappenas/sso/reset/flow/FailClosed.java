package id.go.bappenas.sso.reset.flow;

import id.go.bappenas.sso.support.counter.CountersUnavailableException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A step of Lupa Password that is not made where it cannot be counted; the person is told so. */
record FailClosed(Authenticator step) implements Authenticator {

    private static final Logger LOG = Logger.getLogger(FailClosed.class);

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        try {
            step.authenticate(context);
        } catch (CountersUnavailableException e) {
            refuse(context, e);
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        try {
            step.action(context);
        } catch (CountersUnavailableException e) {
            refuse(context, e);
        }
    }

    private static void refuse(AuthenticationFlowContext context, CountersUnavailableException cause) {
        LOG.errorf("a step of Lupa Password was refused: %s", cause.getMessage());
        Trace.of(context, "counters").refused("not_counted");
        context.challenge(new Page(context)
                .form()
                .setError("resetUnavailable")
                .createErrorPage(Response.Status.SERVICE_UNAVAILABLE));
    }

    @Override
    public boolean requiresUser() {
        return step.requiresUser();
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return step.configuredFor(session, realm, user);
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        step.setRequiredActions(session, realm, user);
    }

    @Override
    public void close() {
        step.close();
    }
}
