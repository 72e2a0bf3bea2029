package id.go.bappenas.sso.support.keycloak.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form of a page, as a browser sends it. Two requests are the same submission if they have the same address with its session
 * code, which Keycloak accepts once, and come from the same browser. A form without a session code has a random field of its page
 * instead.
 *
 * @param id under which the nodes keep it; it reveals nothing that is needed to read the answer
 * @param key by which the answer is encrypted; only a request with the same code and cookie has it
 * @param body digest of the fields
 * @param realm its name
 * @param clientId of the application where the person began; empty if the address has none
 */
record Submission(String id, byte[] key, String body, String realm, String clientId) {

    private static final Pattern PAGES =
            Pattern.compile("/realms/([^/]+)/(?:login-actions/[a-z-]+|employee-notice/not-me)");

    private static final String CODE = "session_code=";
    private static final Pattern RANDOM_FIELD = Pattern.compile("(?:^|&)submission=[A-Za-z0-9_-]{16,}(?:&|$)");
    private static final String BROWSER = "AUTH_SESSION_ID";

    /** @param path of the request, below the server's own path */
    static boolean isPossible(HttpServerRequest request, String path) {
        return request.method() == HttpMethod.POST && PAGES.matcher(path).matches();
    }

    /** Empty if the request is bound neither to a code and a browser nor to a page. */
    static Optional<Submission> of(HttpServerRequest request, String path, Buffer fields) {
        var page = PAGES.matcher(path);
        if (!page.matches()) {
            return Optional.empty();
        }
        var cookie = request.getCookie(BROWSER);
        var browser = cookie == null ? "" : cookie.getValue();
        var query = request.query() == null ? "" : request.query();
        var hasCode = query.contains(CODE);
        if (hasCode
                ? browser.isEmpty()
                : !RANDOM_FIELD.matcher(fields.toString()).find()) {
            return Optional.empty();
        }
        var body = HexFormat.of().formatHex(digest("fields", fields.getBytes()));
        var secret = String.join("\n", request.path(), query, browser, hasCode ? "" : body)
                .getBytes(StandardCharsets.UTF_8);
        return Optional.of(new Submission(
                "sso-submission-" + HexFormat.of().formatHex(digest("id", secret)),
                digest("key", secret),
                body,
                page.group(1),
                Optional.ofNullable(request.getParam("client_id")).orElse("")));
    }

    private static byte[] digest(String purpose, byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(purpose.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return id;
    }
}
