package id.go.bappenas.sso.password.change;

import java.util.List;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.credential.PasswordCredentialModel;

/** What is recorded of a change: as Keycloak does, plus why the form was shown and which rules were broken. */
@SuppressWarnings("deprecation") // Keycloak 26.7 still writes UPDATE_PASSWORD beside UPDATE_CREDENTIAL, and so do we.
record ChangeEvents(EventBuilder replaced, EventBuilder error, EventBuilder replacedError) {

    private static final String CHANGE_REASON = "change_reason";
    private static final String BROKEN_RULES = "broken_rules";

    /** Turns the context's event, which Keycloak sends itself on success, into the one of a change. */
    static ChangeEvents start(RequiredActionContext context) {
        var session = context.getAuthenticationSession();
        var event = context.getEvent()
                .event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.PASSWORD)
                .detail(CHANGE_REASON, ChangeReason.of(context).id());
        var replaced = event.clone().event(EventType.UPDATE_PASSWORD);
        var error = event.clone()
                .event(EventType.UPDATE_CREDENTIAL_ERROR)
                .client(session.getClient())
                .user(session.getAuthenticatedUser());
        return new ChangeEvents(replaced, error, error.clone().event(EventType.UPDATE_PASSWORD_ERROR));
    }

    void changed() {
        replaced.success();
    }

    void refused(String reason) {
        error.error(reason);
        replacedError.error(reason);
    }

    /** @param message the key of a message, never a password */
    void rejected(String message, List<String> brokenRules) {
        for (var event : List.of(error, replacedError)) {
            event.detail(Details.REASON, message);
            if (!brokenRules.isEmpty()) {
                event.detail(BROKEN_RULES, String.join(",", brokenRules));
            }
        }
        refused(Errors.PASSWORD_REJECTED);
    }
}
