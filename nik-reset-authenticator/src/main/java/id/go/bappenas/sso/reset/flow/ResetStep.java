package id.go.bappenas.sso.reset.flow;

import id.go.bappenas.sso.support.action.StatelessAuthenticator;
import id.go.bappenas.sso.support.counter.CountersUnavailableException;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;

/** A step of Lupa Password. It refuses the request if the counters are unavailable, because the step would have no limit. */
public abstract class ResetStep extends StatelessAuthenticator {

    /**
     * The category of the steps. If it is null or one of Keycloak's, brute force detection counts a failed step against the
     * account's sign-in, and any person could lock a colleague out.
     */
    private static final String CATEGORY = "employee-reset";

    private static final Logger LOG = Logger.getLogger(ResetStep.class);

    protected ResetStep(String id, String displayType, String helpText) {
        super(id, displayType, helpText);
    }

    /** Shows the page of the step, or goes on to the next step. */
    protected abstract void show(AuthenticationFlowContext context);

    /** Handles the posted form of the page. */
    protected abstract void submit(AuthenticationFlowContext context);

    @Override
    public final void authenticate(AuthenticationFlowContext context) {
        run(context, this::show);
    }

    @Override
    public final void action(AuthenticationFlowContext context) {
        run(context, this::submit);
    }

    private static void run(AuthenticationFlowContext context, Consumer<AuthenticationFlowContext> part) {
        try {
            part.accept(context);
        } catch (CountersUnavailableException e) {
            LOG.errorf("SSO-LIMIT-001 a step of Lupa Password was refused: %s", e.getMessage());
            ResetEvent.of(context, "counters").refused("not_counted");
            context.challenge(new ResetPages(context)
                    .form()
                    .setError("resetUnavailable")
                    .createErrorPage(Response.Status.SERVICE_UNAVAILABLE));
        }
    }

    @Override
    public final String getReferenceCategory() {
        return CATEGORY;
    }

    @Override
    public boolean requiresUser() {
        return false;
    }
}
