package id.go.bappenas.sso.support.keycloak.http;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How much a request may bring.
 *
 * @param bytes of its body
 * @param streamed whether Keycloak reads the body while it arrives; else it has to be here in whole before Keycloak sees it
 * @param ours whether a resource of ours answers
 */
record Allowance(long bytes, boolean streamed, boolean ours) {

    /** Without credentials: sign-in forms, SAML answers and the like are far below. */
    static final long ANONYMOUS = 512L * 1024;

    /** With credentials, right or wrong. Also what the whole server is set to, {@code quarkus.http.limits.max-body-size}. */
    static final long SMALL = 2L * 1024 * 1024;

    /** A realm import: what Keycloak takes by itself. */
    static final long IMPORT = 10L * 1024 * 1024;

    /** An uploaded file: the largest that option {@code max-pdf-megabytes} can allow. */
    static final long UPLOAD = 20L * 1024 * 1024;

    private static final Pattern OURS = Pattern.compile(
            "/realms/[^/]+/(account-provisioning|account-desk|employee-identity|employee-password|employee-notice)(/.*)?");

    /**
     * Paths whose method looks at the token before it reads the body. They are compared as they were sent: an address that
     * means the same in another spelling gets no more than all others.
     */
    private static final List<Large> LARGE = List.of(
            new Large("/realms/[^/;%]+/account-provisioning/attachments", UPLOAD, false),
            new Large("/realms/[^/;%]+/employee-identity/import", IMPORT, false),
            new Large("/admin/realms/?", IMPORT, true),
            new Large("/admin/realms/[^/;%]+/partialImport", IMPORT, true));

    private record Large(Pattern path, long bytes, boolean json) {

        Large(String path, long bytes, boolean json) {
            this(Pattern.compile(path), bytes, json);
        }

        /** Forms are never large: Keycloak copies them into memory before it asks for a token. */
        boolean takes(String method, String wanted, Head head) {
            return "POST".equals(method)
                    && head.bearer()
                    && (json ? "application/json".equals(head.type()) : !head.isForm() && !head.isMultipart())
                    && path.matcher(wanted).matches();
        }
    }

    /** @param path as it was sent, below the place where the server is mounted */
    static Allowance of(String method, String path, Head head) {
        var ours = OURS.matcher(path).matches();
        return LARGE.stream()
                .filter(large -> large.takes(method, path, head))
                .findFirst()
                .map(large -> new Allowance(large.bytes(), true, ours))
                .orElseGet(() -> new Allowance(head.credentials() ? SMALL : ANONYMOUS, false, ours));
    }
}
