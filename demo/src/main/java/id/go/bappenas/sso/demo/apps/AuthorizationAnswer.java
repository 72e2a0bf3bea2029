package id.go.bappenas.sso.demo.apps;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What Keycloak sent to the callback: a code, or the reason why there is none. */
final class AuthorizationAnswer {

    private AuthorizationAnswer() {}

    static AuthorizationCode code(URI callback, Map<String, List<String>> parameters, Issuer issuer)
            throws ProblemException {
        AuthenticationResponse response = parse(callback, parameters);
        // RFC 9207: an answer of another server must not be taken to ours.
        if (response.getIssuer() != null && !response.getIssuer().equals(issuer)) {
            throw new ProblemException(Problem.REFUSED, "Answer of another issuer");
        }
        if (!response.indicatesSuccess()) {
            Problem problem = Problem.ofCode(
                    String.valueOf(response.toErrorResponse().getErrorObject().getCode()));
            throw new ProblemException(problem, "Authorization request refused");
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new ProblemException(Problem.REFUSED, "Answer without a code");
        }
        return code;
    }

    private static AuthenticationResponse parse(URI callback, Map<String, List<String>> parameters)
            throws ProblemException {
        try {
            return AuthenticationResponseParser.parse(callback, parameters);
        } catch (ParseException malformed) {
            throw new ProblemException(Problem.EXPIRED, malformed);
        }
    }
}
