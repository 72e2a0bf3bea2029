package id.go.bappenas.sso.demo.apps;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.regex.Pattern;

/** The two cookies of one application: the user's session, and an id of the browser that outlives the session. */
final class AppCookies {

    private static final Pattern OWN_ID = Pattern.compile("[\\w-]{43}");
    private static final int UNTIL_BROWSER_CLOSES = -1;

    private final App app;
    private final AppSessions sessions;
    private final boolean secure;

    AppCookies(App app, AppSessions sessions, boolean secure) {
        this.app = app;
        this.sessions = sessions;
        this.secure = secure;
    }

    Optional<AppSession> session(Context context) {
        return sessions.find(context.cookie(sessionName()));
    }

    void open(Context context, AppSession session) {
        sessions.close(context.cookie(sessionName()));
        set(context, sessionName(), sessions.open(session));
    }

    void close(Context context) {
        sessions.close(context.cookie(sessionName()));
        context.removeCookie(sessionName(), app.cookiePath());
    }

    /** The browser's id; a browser without an id gets a new one. */
    String browser(Context context) {
        String known = context.cookie(browserName());
        if (known != null && OWN_ID.matcher(known).matches()) {
            return known;
        }
        String fresh = AppSessions.randomId();
        set(context, browserName(), fresh);
        return fresh;
    }

    private void set(Context context, String name, String value) {
        // Lax, not Strict: Keycloak's site redirects the browser here after a sign-in.
        context.cookie(
                new Cookie(name, value, app.cookiePath(), UNTIL_BROWSER_CLOSES, secure, true, null, SameSite.LAX));
    }

    private String sessionName() {
        return app.clientId() + "-session";
    }

    private String browserName() {
        return app.clientId() + "-browser";
    }
}
