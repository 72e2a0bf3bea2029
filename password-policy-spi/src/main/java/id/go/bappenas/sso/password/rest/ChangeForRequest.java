package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.support.TypedText;
import id.go.bappenas.sso.support.request.FormFields;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * The form of {@code change-for}.
 *
 * @param username as the employee typed it, cleaned by {@link TypedText#identifier}
 * @param sessionId of the employee's session at the webmail ({@code sid}), which is kept; {@code null} if no session was sent
 */
record ChangeForRequest(String username, String currentPassword, String newPassword, String sessionId) {

    private static final String USERNAME = "username";
    private static final String SESSION = "session";
    private static final int LONGEST = 255;

    /** Reads the form before Keycloak's client authentication does, which fails at a malformed media type. */
    static FormFields form(KeycloakSession session) {
        return FormFields.of(session, Set.of(USERNAME, OwnChangeRequest.CURRENT, OwnChangeRequest.NEW, SESSION));
    }

    static ChangeForRequest read(FormFields fields) {
        var username = fields.required(USERNAME, sent -> text(TypedText.identifier(sent)), "username-unusable");
        var current = fields.required(OwnChangeRequest.CURRENT, SentPassword::parse, "password-unusable");
        var chosen = fields.required(OwnChangeRequest.NEW, SentPassword::parse, "password-unusable");
        var kept = fields.optional(SESSION, sent -> text(sent.strip()), "session-unusable");
        fields.check();
        return new ChangeForRequest(
                username.orElseThrow(), current.orElseThrow(), chosen.orElseThrow(), kept.orElse(null));
    }

    private static Optional<String> text(String sent) {
        return Optional.of(sent)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .filter(SentPassword::isText);
    }

    /** Leaves the passwords out, because the text may get into a log. */
    @Override
    public String toString() {
        return "ChangeForRequest";
    }
}
