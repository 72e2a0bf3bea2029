package id.go.bappenas.sso.support.keycloak.http;

import id.go.bappenas.sso.support.problem.Problem;
import io.vertx.core.MultiMap;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The headers that describe a body.
 *
 * @param type type and subtype in lower case, empty without a media type
 * @param credentials whether the request has credentials; they may be wrong
 * @param bearer whether they look like a bearer token
 * @param session whether the browser has a cookie of Keycloak's session; it may be wrong
 */
record BodyHeaders(String type, boolean credentials, boolean bearer, boolean session) {

    /** Keycloak 26.7's cookie of a session (CookieType.IDENTITY). */
    private static final Pattern SESSION = Pattern.compile("(?:^|;)\\s*KEYCLOAK_IDENTITY=[^;\\s]");

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern PARAMETER =
            Pattern.compile("\\G[ \\t]*;[ \\t]*(?:(" + TOKEN + ")=(" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\"))?+");
    private static final Pattern TYPE = Pattern.compile("[ \\t]*(" + TOKEN + "/" + TOKEN + ")");
    private static final int LONGEST_TYPE = 512;

    static BodyHeaders of(MultiMap headers) {
        var sent = headers.get("Authorization");
        var bearer = sent != null && sent.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
        var type = headers.get("Content-Type");
        return new BodyHeaders(type == null ? "" : name(type), sent != null, bearer, hasSession(headers));
    }

    private static boolean hasSession(MultiMap headers) {
        return headers.getAll("Cookie").stream()
                .anyMatch(cookies -> SESSION.matcher(cookies).find());
    }

    private static String name(String type) {
        var end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    boolean isForm() {
        return type.startsWith("application/x-www-form-urlencoded");
    }

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    /** The problem if Keycloak cannot read the media type: RFC 9110, 8.3. */
    static Optional<Problem> problem(MultiMap headers) {
        var types = headers.getAll("Content-Type");
        if (types.isEmpty()) {
            return Optional.empty();
        }
        return types.size() == 1 && isWellFormed(types.get(0))
                ? Optional.empty()
                : Optional.of(Problem.of(415, "content-type-malformed"));
    }

    static boolean isWellFormed(String type) {
        if (type.length() > LONGEST_TYPE) {
            return false;
        }
        var name = TYPE.matcher(type);
        if (!name.lookingAt()) {
            return false;
        }
        var rest = type.substring(name.end());
        var parameters = PARAMETER.matcher(rest);
        var end = 0;
        while (parameters.find()) {
            end = parameters.end();
            if ("charset".equalsIgnoreCase(parameters.group(1)) && !isKnown(parameters.group(2))) {
                return false;
            }
        }
        return rest.substring(end).isBlank();
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset.replace("\"", ""));
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    static boolean isHex(int digit) {
        return Character.digit(digit, 16) >= 0 && digit < 128;
    }
}
