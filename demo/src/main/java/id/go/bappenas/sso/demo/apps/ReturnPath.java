package id.go.bappenas.sso.demo.apps;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The address after a sign-in: the application's page with its first query. */
final class ReturnPath {

    static final String PARAMETER = "return";

    private static final int MAX_LENGTH = 2_000;
    private static final Pattern QUERY = Pattern.compile("\\?[\\x21-\\x7e&&[^\\\\\"<>#]]*");

    private ReturnPath() {}

    /** The requested path if it is the application's page, else the page without a query: never another site. */
    static String restrict(App app, String requested) {
        if (requested == null || requested.length() > MAX_LENGTH || !requested.startsWith(app.page())) {
            return app.page();
        }
        String rest = requested.substring(app.page().length());
        return QUERY.matcher(rest).matches() ? requested : app.page();
    }

    static String login(App app, String query) {
        if (query == null || query.isEmpty()) {
            return app.path("login");
        }
        String page = app.page() + "?" + query;
        return app.path("login") + "?" + PARAMETER + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }
}
