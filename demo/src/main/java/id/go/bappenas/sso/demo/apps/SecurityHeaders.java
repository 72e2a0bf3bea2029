package id.go.bappenas.sso.demo.apps;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;

/** Headers of every answer. The pages need no script, no frame and nothing from elsewhere. */
final class SecurityHeaders {

    private SecurityHeaders() {}

    /** @param endSessionEndpoint where the sign-out form is sent on to: browsers check form-action on redirects too */
    static void set(Context context, Optional<URI> endSessionEndpoint) {
        String forms =
                endSessionEndpoint.map(SecurityHeaders::origin).map(" "::concat).orElse("");
        context.header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'" + forms
                                + "; base-uri 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
