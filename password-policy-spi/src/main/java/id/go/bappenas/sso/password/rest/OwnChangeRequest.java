package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.password.text.PasswordText;
import id.go.bappenas.sso.support.request.JsonFields;
import id.go.bappenas.sso.support.request.RawBody;
import java.io.InputStream;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** The body of {@code change}; the confirmation is the same as the new password. */
record OwnChangeRequest(String currentPassword, String newPassword) {

    static final String CURRENT = "currentPassword";
    static final String NEW = "newPassword";

    private static final String CONFIRMATION = "confirmation";
    private static final int LONGEST_BODY = 16 * 1024;

    static OwnChangeRequest read(KeycloakSession session, InputStream body) {
        var fields = JsonFields.of(
                RawBody.read(session, body, LONGEST_BODY, Set.of("application/json")),
                Set.of(CURRENT, NEW, CONFIRMATION));
        var current = fields.required(CURRENT, SentPassword::parse, "password-unusable");
        var chosen = fields.required(NEW, SentPassword::parse, "password-unusable");
        var confirmation = fields.required(CONFIRMATION, SentPassword::parse, "password-unusable");
        if (chosen.isPresent()
                && confirmation.isPresent()
                && !chosen.map(PasswordText::prepared).equals(confirmation.map(PasswordText::prepared))) {
            fields.refuse(CONFIRMATION, "confirmation-differs");
        }
        fields.check();
        return new OwnChangeRequest(current.orElseThrow(), chosen.orElseThrow());
    }

    /** Leaves the passwords out, because the text may get into a log. */
    @Override
    public String toString() {
        return "OwnChangeRequest";
    }
}
