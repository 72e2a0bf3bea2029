package id.go.bappenas.sso.demo.apps;

import id.go.bappenas.sso.demo.html.Html;
import io.javalin.http.Context;
import java.util.Optional;

/** The frame that all pages share: name of the application, menu of the person if there is one, content. */
record Layout(App app, State state, Optional<Session> session, String title, Html content) {

    static final String CSRF_FIELD = "csrf";

    /** What a page shows; the value of {@code data-state}. */
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
                """, app == App.WEBMAIL ? WebmailPassword.advice() : Html.of(""), app.page()));
    }

    static Layout problem(App app, Problem problem) {
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
        Html notice = session.flatMap(Session::takeNotice)
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
        return session.map(present -> AccountMenu.of(app, present)).orElse(Html.of(""));
    }
}
