package id.go.bappenas.sso.reset.flow;

import id.go.bappenas.sso.support.event.LateError;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Events of Lupa Password, one for each step, with a reason and without typed text. A name without an account is not written,
 * because people type addresses and passwords there.
 */
public record ResetEvent(KeycloakSession session, EventBuilder event) {

    /** Event detail: the step. */
    public static final String STEP = "reset_step";

    /** Event detail: the reason. */
    public static final String REASON = "reset_reason";

    /** Event detail: the kind of the new password. */
    public static final String OUTCOME = "reset_outcome";

    /** Event detail: id of the request, the same in all its events. */
    public static final String REQUEST = "reset_request";

    /** Event detail: failed tries with this name or NIK in the window, including this try. */
    public static final String FAILURES = "reset_failures";

    /** Event detail: reasons why the page did not tell whether the identity data are right. */
    public static final String SILENCE = "reset_silent";

    public static ResetEvent of(AuthenticationFlowContext context, String step) {
        return new ResetEvent(
                context.getSession(),
                context.newEvent().event(EventType.RESET_PASSWORD).detail(STEP, step));
    }

    public ResetEvent about(UserModel person) {
        if (person != null) {
            event.user(person).detail("username", person.getUsername());
        }
        return this;
    }

    /** Adds the account that an earlier step found, without another lookup. */
    public ResetEvent about(ResetNotes notes) {
        notes.person().ifPresent(event::user);
        notes.username().ifPresent(name -> event.detail("username", name));
        notes.silence().ifPresent(reasons -> event.detail(SILENCE, reasons));
        return this;
    }

    public ResetEvent about(String requestId) {
        event.detail(REQUEST, requestId);
        return this;
    }

    public ResetEvent with(String detail, String value) {
        event.detail(detail, value);
        return this;
    }

    public void done() {
        event.success();
    }

    /**
     * Writes the event of a success as late as that of a refusal and with the same work, so that response time does not
     * distinguish the two.
     */
    public void doneLate() {
        LateError.writeSuccess(session, event);
    }

    public void refused(String reason) {
        LateError.write(session, event.detail(REASON, reason), Errors.NOT_ALLOWED);
    }
}
