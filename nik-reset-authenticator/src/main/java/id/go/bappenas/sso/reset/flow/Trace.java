package id.go.bappenas.sso.reset.flow;

import id.go.bappenas.sso.support.event.LateError;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * What an auditor reads: per step an event with a reason, and none of what was typed. A name that is nobody's is not written
 * either, since people type addresses and passwords there.
 */
public record Trace(KeycloakSession session, EventBuilder event) {

    /** Name of an event's detail: the step. */
    public static final String STEP = "reset_step";

    /** Name of an event's detail: why. */
    public static final String REASON = "reset_reason";

    /** Name of an event's detail: id of the request, the same in all events about it. */
    public static final String REQUEST = "reset_request";

    /** Name of an event's detail: how many tries have failed with this name or NIK in the window, this one included. */
    public static final String FAILURES = "reset_failures";

    /** Name of an event's detail: why the page did not tell whether the identity data is right. */
    public static final String SILENCE = "reset_silent";

    public static Trace of(AuthenticationFlowContext context, String step) {
        return new Trace(
                context.getSession(),
                context.newEvent().event(EventType.RESET_PASSWORD).detail(STEP, step));
    }

    public Trace about(UserModel person) {
        if (person != null) {
            event.user(person).detail("username", person.getUsername());
        }
        return this;
    }

    /** The same for who was found in an earlier step; without looking anybody up. */
    public Trace about(Journey journey) {
        journey.person().ifPresent(event::user);
        journey.username().ifPresent(name -> event.detail("username", name));
        journey.silence().ifPresent(reasons -> event.detail(SILENCE, reasons));
        return this;
    }

    public Trace about(String requestId) {
        event.detail(REQUEST, requestId);
        return this;
    }

    public Trace with(String detail, String value) {
        event.detail(detail, value);
        return this;
    }

    public void done() {
        event.success();
    }

    /** As late as a refusal, and taking as long: for where the two must not be told apart. */
    public void doneLate() {
        LateError.writeSuccess(session, event);
    }

    public void refused(String reason) {
        LateError.write(session, event.detail(REASON, reason), Errors.NOT_ALLOWED);
    }
}
