package id.go.bappenas.sso.demo.apps;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.List;
import java.util.Objects;

/**
 * The user of a valid ID token.
 *
 * @param sessionId the user's session at Keycloak ({@code sid}), which a back-channel logout names; may be null
 * @param idToken kept as the hint that ends that session
 */
record SignedInUser(String subject, String username, String name, List<String> roles, String sessionId, JWT idToken) {

    static SignedInUser of(JWT idToken, IDTokenClaimsSet claims) throws ParseException {
        String subject = claims.getSubject().getValue();
        String username = Objects.requireNonNullElse(claims.getStringClaim("preferred_username"), subject);
        List<String> roles = claims.getStringListClaim("roles");
        return new SignedInUser(
                subject,
                username,
                Objects.requireNonNullElse(claims.getStringClaim("name"), username),
                roles == null ? List.of() : List.copyOf(roles),
                claims.getSessionID() == null ? null : claims.getSessionID().getValue(),
                idToken);
    }

    boolean isSession(String otherSubject, String otherSessionId) {
        return otherSessionId == null ? subject.equals(otherSubject) : otherSessionId.equals(sessionId);
    }
}
