package id.go.bappenas.sso.demo.apps;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where a person goes after signing in: the application's page, with the query it was first asked for. */
final class ReturnPath {

    static final String PARAMETER = "return";

    private static final int MAX_LENGTH = 2_000;
    private static final Pattern QUERY = Pattern.compile("\\?[\\x21-\\x7e&&[^\\\\\"<>#]]*");

    private ReturnPath() {}

    /** The wish if it is a page of the application, else the application's plain page: never another site. */
    static String restrict(App app, String wish) {
        if (wish == null || wish.length() > MAX_LENGTH || !wish.startsWith(app.page())) {
            return app.page();
        }
        String rest = wish.substring(app.page().length());
        return QUERY.matcher(rest).matches() ? wish : app.page();
    }

    static String login(App app, String query) {
        if (query == null || query.isEmpty()) {
            return app.path("login");
        }
        String page = app.page() + "?" + query;
        return app.path("login") + "?" + PARAMETER + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }
}
