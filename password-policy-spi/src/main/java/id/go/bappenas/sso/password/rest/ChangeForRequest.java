package id.go.bappenas.sso.password.rest;

import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * The form of {@code change-for}.
 *
 * @param sessionId of the employee's session at the webmail ({@code sid}), which is kept; {@code null} if no session was sent
 */
record ChangeForRequest(TypedCredentials typed, String newPassword, String sessionId) {

    private static final String SESSION = "session";

    /** Reads the form before Keycloak's client authentication does, which fails at a malformed media type. */
    static FormFields form(KeycloakSession session) {
        return FormFields.of(
                session, Set.of(TypedCredentials.USERNAME, OwnChangeRequest.CURRENT, OwnChangeRequest.NEW, SESSION));
    }

    static ChangeForRequest read(FormFields fields) {
        var username = TypedCredentials.username(fields);
        var current = TypedCredentials.password(fields, OwnChangeRequest.CURRENT);
        var chosen = TypedCredentials.password(fields, OwnChangeRequest.NEW);
        var kept = fields.optional(SESSION, sent -> TypedCredentials.text(sent.strip()), "session-unusable");
        fields.check();
        return new ChangeForRequest(
                new TypedCredentials(username.orElseThrow(), current.orElseThrow()),
                chosen.orElseThrow(),
                kept.orElse(null));
    }

    /** Leaves the passwords out, because the text may get into a log. */
    @Override
    public String toString() {
        return "ChangeForRequest";
    }
}
