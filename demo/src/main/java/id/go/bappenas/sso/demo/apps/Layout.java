package id.go.bappenas.sso.demo.apps;

import id.go.bappenas.sso.demo.html.Html;
import io.javalin.http.Context;
import java.util.Optional;

/** The frame of all pages: the name of the application, the menu of a signed-in user, the content. */
record Layout(App app, State state, Optional<AppSession> session, String title, Html content) {

    static final String CSRF_FIELD = "csrf";

    private static final Html ICON = new Html("""
            <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2"\
             aria-hidden="true"><circle cx="12" cy="8" r="4"/><path d="M4 21c0-4.4 3.6-7 8-7s8 2.6 8 7"/></svg>\
            """);

    /** The kind of page; {@code hook} is the value of {@code data-state}. */
    enum State {
        SIGNED_IN("signed-in"),
        NO_ACCESS("no-access"),
        GOODBYE("goodbye"),
        START("start"),
        ERROR("error");

        private final String hook;

        State(String hook) {
            this.hook = hook;
        }
    }

    static Layout goodbye(App app) {
        return new Layout(
                app,
                State.GOODBYE,
                Optional.empty(),
                "Keluar",
                Html.of("""
                <section class="message">
                <h1>Anda telah keluar dari semua aplikasi.</h1>
                <p>Tutup browser bila komputer ini dipakai bersama.</p>
                %s
                <p><a class="button" href="%s">Masuk lagi</a></p>
                </section>
                """, app == App.WEBMAIL ? WebmailPasswordPage.advice() : Html.of(""), app.page()));
    }

    static Layout problem(App app, AppError problem) {
        return new Layout(
                app,
                State.ERROR,
                Optional.empty(),
                problem.title(),
                Html.of("""
                <section class="message">
                <h1>%s</h1>
                <p>%s</p>
                <p><a class="button" href="%s">Coba lagi</a></p>
                </section>
                """, problem.title(), problem.sentence(), app.page()));
    }

    void send(Context context) {
        Html notice = session.flatMap(AppSession::takeNotice)
                .map(text -> Html.of("<p class=\"notice\" role=\"status\">%s</p>", text))
                .orElse(Html.of(""));
        context.html(Html.of("""
                <!DOCTYPE html>
                <html lang="id">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s · SSO Bappenas</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/apps.css">
                </head>
                <body data-app="%s" data-state="%s">
                <a class="skip" href="#content">Langsung ke isi</a>
                <header><a class="brand" href="%s"><span aria-hidden="true"></span>%s</a>%s</header>
                <main id="content">%s%s</main>
                <footer>Aplikasi contoh untuk mencoba SSO Bappenas</footer>
                </body>
                </html>
                """, title, app.clientId(), state.hook, app.page(), app.title(), menu(), notice, content)
                .markup());
    }

    private Html menu() {
        return session.map(this::menu).orElse(Html.of(""));
    }

    /** The menu at the top right. It needs no script: the browser opens and closes it. */
    private Html menu(AppSession present) {
        return Html.of("""
                <details id="menu">
                %s
                <div class="panel">%s%s%s%s</div>
                </details>
                """, summary(), name(present.identity()), changePassword(), officers(), signOut(present));
    }

    /** The label of the menu. The ministry's guide calls it "Profile" in webmail, and uses only an icon in Smart Office. */
    private Html summary() {
        return app == App.WEBMAIL
                ? Html.of("<summary aria-label=\"Profile\">%s<span>Profile</span></summary>", ICON)
                : Html.of("<summary aria-label=\"Menu akun\">%s</summary>", ICON);
    }

    private static Html name(SignedInUser person) {
        String username = person.username();
        return Html.of(
                "<p><strong data-user=\"%s\">%s</strong> <span>%s</span></p>", username, person.name(), username);
    }

    private Html changePassword() {
        String label = app == App.WEBMAIL ? "Change Password" : "Ubah Password";
        return Html.of("<a href=\"%s\">%s</a>", app.path("change-password"), label);
    }

    /**
     * A link for all people, because a token of Smart Office that named the roles of officers would be a token for the REST
     * resources. It says for whom it is, and the page says the same to a person without a role.
     */
    private Html officers() {
        return app == App.SMART_OFFICE
                ? Html.of("<a href=\"%s\">Beranda petugas <small>untuk petugas akun</small></a>", AppServer.OFFICERS)
                : Html.of("");
    }

    private Html signOut(AppSession present) {
        return Html.of("""
                <form method="post" action="%s"><input type="hidden" name="%s" value="%s"><button>Keluar</button></form>
                """, app.path("logout"), CSRF_FIELD, present.csrfToken());
    }
}
