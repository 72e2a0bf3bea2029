package id.go.bappenas.sso.support.keycloak.http;

import id.go.bappenas.sso.support.problem.ByteSize;
import id.go.bappenas.sso.support.problem.Problem;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The limit for the body of a request.
 *
 * @param bytes that the body may have
 * @param streamed whether Keycloak reads the body while it arrives; otherwise all of it has to arrive before Keycloak gets
 * the request
 * @param ours whether a resource of ours answers
 * @param code of the refusal of a longer body
 */
record BodyLimit(long bytes, boolean streamed, boolean ours, String code) {

    /** Without credentials. Sign-in forms and SAML responses are far smaller. */
    static final long ANONYMOUS = 512L * 1024;

    /** With credentials, right or wrong. Also the limit of the whole server, {@code quarkus.http.limits.max-body-size}. */
    static final long SMALL = 2L * 1024 * 1024;

    /** A realm import: Keycloak's own limit. */
    static final long IMPORT = 10L * 1024 * 1024;

    /** An uploaded file: the largest that option {@code max-pdf-megabytes} can allow. */
    static final long UPLOAD = 20L * 1024 * 1024;

    /**
     * A form of a page with a file. It is longer than any file that is accepted, so that the page itself can say that a file is
     * too large.
     */
    static final long FILE_FORM = 64L * 1024 * 1024;

    private static final Pattern OURS = Pattern.compile(
            "/realms/[^/]+/(account-provisioning|account-desk|employee-identity|employee-password|employee-notice)(/.*)?");

    /**
     * Paths whose method checks the token, or the browser's session, before it reads the body. They are compared as they were sent: another spelling
     * of the same path gets the normal limit.
     */
    private static final List<Large> LARGE = List.of(
            new Large("/realms/[^/;%]+/account-provisioning/attachments", UPLOAD, Sender.FILE),
            new Large("/realms/[^/;%]+/employee-identity/import", IMPORT, Sender.FILE),
            new Large("/realms/[^/;%]+/account-desk/drafts/[0-9a-f-]{36}/(attachments|people)", FILE_FORM, Sender.PAGE),
            new Large("/admin/realms/?", IMPORT, Sender.JSON),
            new Large("/admin/realms/[^/;%]+/partialImport", IMPORT, Sender.JSON));

    /** Its files can be sent before it, one by one. */
    private static final Pattern REQUESTS = Pattern.compile("/realms/[^/]+/account-provisioning/requests/?");

    /** What sends a large body. */
    private enum Sender {
        /** An application with a token: one file. */
        FILE,
        /** An application with a token: JSON. */
        JSON,
        /** A browser with a session: a form with one file, which our page reads as it arrives. */
        PAGE;

        /** Other forms are never large: Keycloak copies them into memory before it asks for a token. */
        boolean sends(BodyHeaders head) {
            return switch (this) {
                case FILE -> head.bearer() && !head.isForm() && !head.isMultipart();
                case JSON -> head.bearer() && "application/json".equals(head.type());
                case PAGE -> head.session() && "multipart/form-data".equals(head.type());
            };
        }
    }

    private record Large(Pattern path, long bytes, Sender sender) {

        Large(String path, long bytes, Sender sender) {
            this(Pattern.compile(path), bytes, sender);
        }

        boolean takes(String method, String wanted, BodyHeaders head) {
            return "POST".equals(method)
                    && sender.sends(head)
                    && path.matcher(wanted).matches();
        }
    }

    /** @param path as it was sent, below the path at which the server is mounted */
    static BodyLimit of(String method, String path, BodyHeaders head) {
        var ours = OURS.matcher(path).matches();
        var code = REQUESTS.matcher(path).matches() ? "request-too-large" : "too-large";
        return LARGE.stream()
                .filter(large -> large.takes(method, path, head))
                .findFirst()
                .map(large -> new BodyLimit(large.bytes(), true, ours, code))
                .orElseGet(() -> new BodyLimit(head.credentials() ? SMALL : ANONYMOUS, false, ours, code));
    }

    /** The refusal of a longer body. */
    Problem exceeded() {
        return Problem.of(413, code, ByteSize.shown(bytes));
    }
}
