package id.go.bappenas.sso.desk;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.support.RealmSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.keycloak.models.KeycloakSession;

/**
 * The token in each form against forged requests: a keyed digest of the browser's session, the same on all nodes. A page of
 * another site can send a form with the session's cookie, and cannot know the token.
 */
final class FormToken {

    /** The field's name. */
    static final String FIELD = "formToken";

    private FormToken() {}

    static String of(KeycloakSession session, Caller reader) {
        return RealmSecret.of(session, session.getContext().getRealm(), "account-desk-form")
                .digest(reader.sessionId());
    }

    static boolean isOf(KeycloakSession session, Caller reader, String token) {
        return token != null
                && MessageDigest.isEqual(
                        of(session, reader).getBytes(StandardCharsets.US_ASCII),
                        token.getBytes(StandardCharsets.UTF_8));
    }
}
