package id.go.bappenas.sso.demo.apps;

import id.go.bappenas.sso.demo.html.Html;

/** The icon at the top right. It works without scripts: the browser opens and closes it. */
final class AccountMenu {

    private static final Html ICON = new Html("""
            <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2"\
             aria-hidden="true"><circle cx="12" cy="8" r="4"/><path d="M4 21c0-4.4 3.6-7 8-7s8 2.6 8 7"/></svg>\
            """);

    private AccountMenu() {}

    static Html of(App app, Session session) {
        return Html.of("""
                <details id="menu">
                %s
                <div class="panel">%s%s%s</div>
                </details>
                """, summary(app), name(session.identity()), changePassword(app), signOut(app, session));
    }

    /** The ministry's guide calls it "Profile" in webmail, and just an icon in Smart Office. */
    private static Html summary(App app) {
        return app == App.WEBMAIL
                ? Html.of("<summary aria-label=\"Profile\">%s<span>Profile</span></summary>", ICON)
                : Html.of("<summary aria-label=\"Menu akun\">%s</summary>", ICON);
    }

    private static Html name(Identity person) {
        String username = person.username();
        return Html.of(
                "<p><strong data-user=\"%s\">%s</strong> <span>%s</span></p>", username, person.name(), username);
    }

    private static Html changePassword(App app) {
        String label = app == App.WEBMAIL ? "Change Password" : "Ubah Password";
        return Html.of("<a href=\"%s\">%s</a>", app.path("change-password"), label);
    }

    private static Html signOut(App app, Session session) {
        return Html.of("""
                <form method="post" action="%s"><input type="hidden" name="%s" value="%s"><button>Keluar</button></form>
                """, app.path("logout"), Layout.CSRF_FIELD, session.csrfToken());
    }
}
