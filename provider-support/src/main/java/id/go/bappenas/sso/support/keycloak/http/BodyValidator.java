package id.go.bappenas.sso.support.keycloak.http;

import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.request.Multipart;
import java.util.Optional;

/** Checks whether a body can be parsed. Keycloak's server answers a malformed one with 500 and a stack trace. */
final class BodyValidator {

    /** The limit of Keycloak's server. */
    private static final int MOST_FIELDS = 1000;

    private BodyValidator() {}

    static Optional<Problem> validateForm(byte[] body) {
        var fields = 1;
        for (var i = 0; i < body.length; i++) {
            if (body[i] == '&' && ++fields > MOST_FIELDS) {
                return Optional.of(Problem.of(413, "form-too-many-fields", String.valueOf(MOST_FIELDS)));
            }
            if (body[i] == '%'
                    && (i + 2 >= body.length
                            || !BodyHeaders.isHex(body[i + 1] & 0xff)
                            || !BodyHeaders.isHex(body[i + 2] & 0xff))) {
                return Optional.of(Problem.of(400, "form-malformed"));
            }
        }
        return Optional.empty();
    }

    static Optional<Problem> validateMultipart(String contentType, byte[] body) {
        try {
            Multipart.parse(contentType, body, Multipart.MOST_PARTS);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }
}
