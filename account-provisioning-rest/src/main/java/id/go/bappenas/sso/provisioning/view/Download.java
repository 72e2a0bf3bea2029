package id.go.bappenas.sso.provisioning.view;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A file that a browser saves. The browser does not show it, guess its type, or cache it. */
public final class Download {

    private Download() {}

    /** @param name made by the server: ASCII without quotes */
    public static Response of(byte[] file, String type, String name) {
        return Response.ok(file, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
