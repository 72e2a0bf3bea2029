package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.support.event.LateError;
import java.util.Collection;
import java.util.List;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * The events of a change: Keycloak's, with the reason of the change and the broken rules as additional details.
 *
 * @param changed sent on success
 * @param errors sent on refusal
 */
@SuppressWarnings("deprecation") // Keycloak 26.7 still writes UPDATE_PASSWORD beside UPDATE_CREDENTIAL, and so do we.
public record ChangeEvents(KeycloakSession session, List<EventBuilder> changed, List<EventBuilder> errors) {

    private static final String CHANGE_REASON = "change_reason";
    private static final String BROKEN_RULES = "broken_rules";

    /** Turns the context's event, which Keycloak sends on success, into the event of a change. */
    static ChangeEvents start(RequiredActionContext context) {
        var session = context.getAuthenticationSession();
        var event = change(context.getEvent(), ChangeForm.reason(context));
        var error = event.clone().client(session.getClient()).user(session.getAuthenticatedUser());
        return new ChangeEvents(context.getSession(), List.of(replaced(event)), errors(error));
    }

    /** @param event with the client, and with the person if known */
    public static ChangeEvents of(KeycloakSession session, EventBuilder event, ChangePath reason) {
        var change = change(event, reason);
        return new ChangeEvents(session, List.of(change, replaced(change)), errors(change));
    }

    private static EventBuilder change(EventBuilder event, ChangePath reason) {
        return event.event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.PASSWORD)
                .detail(CHANGE_REASON, reason.id());
    }

    private static EventBuilder replaced(EventBuilder event) {
        return event.clone().event(EventType.UPDATE_PASSWORD);
    }

    private static List<EventBuilder> errors(EventBuilder event) {
        return List.of(
                event.clone().event(EventType.UPDATE_CREDENTIAL_ERROR),
                event.clone().event(EventType.UPDATE_PASSWORD_ERROR));
    }

    /** Sends the events that Keycloak does not send itself. */
    public void succeed() {
        changed.forEach(EventBuilder::success);
    }

    /** @param reason as Keycloak's events name errors */
    public void refused(String reason) {
        errors.forEach(event -> LateError.write(session, event, reason));
    }

    /**
     * @param error as Keycloak's events name errors
     * @param reason detail {@code reason}
     */
    public void refused(String error, String reason) {
        errors.forEach(event -> event.detail(Details.REASON, reason));
        refused(error);
    }

    /** @param message the key of a message, never a password */
    public void rejected(String message, Collection<String> brokenRules) {
        if (!brokenRules.isEmpty()) {
            errors.forEach(event -> event.detail(BROKEN_RULES, String.join(",", brokenRules)));
        }
        refused(Errors.PASSWORD_REJECTED, message);
    }
}
