package id.go.bappenas.sso.demo.apps;

import id.go.bappenas.sso.demo.html.Html;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/** Webmail's "Profile", "Change Password" of the ministry's guide, and the advice for users who cannot sign in. */
final class WebmailPasswordPage {

    private static final App APP = App.WEBMAIL;
    private static final String TITLE = "Change Password";
    private static final String OLD = "password-current";
    private static final String NEW = "password-new";
    private static final String RETYPED = "password-confirm";

    private final AppCookies cookies;
    private final PasswordChangeClient passwords;

    WebmailPasswordPage(AppCookies cookies, PasswordChangeClient passwords) {
        this.cookies = cookies;
        this.passwords = passwords;
    }

    void register(RoutesConfig routes) {
        routes.get(APP.path("change-password"), this::show);
        routes.post(APP.path("change-password"), this::change);
        routes.get(APP.path("start"), this::start);
    }

    /** Tells a user who cannot sign in here where to change the password. */
    static Html advice() {
        return Html.of("""
                <p data-advice="password">Password sudah kedaluwarsa, atau masih sementara? \
                <a href="%s">Ubah password di Smart Office</a>.</p>
                """, App.SMART_OFFICE.path("change-password"));
    }

    private void start(Context context) {
        new Layout(APP, Layout.State.START, Optional.empty(), APP.title(), Html.of("""
                <section class="message">
                <h1>Webmail</h1>
                <p>Masuk dengan username dan password SSO Anda.</p>
                %s
                <p><a class="button" href="%s">Masuk</a></p>
                </section>
                """, advice(), APP.page()))
                .send(context);
    }

    private void show(Context context) {
        Optional<AppSession> session = cookies.session(context);
        if (session.isEmpty()) {
            context.redirect(ReturnPath.login(APP, context.queryString()));
            return;
        }
        page(session.get(), List.of()).send(context);
    }

    private void change(Context context) throws AppErrorException {
        Optional<AppSession> session = cookies.session(context);
        if (session.isEmpty()) {
            throw new AppErrorException(AppError.EXPIRED, "Change of password without a session");
        }
        if (!session.get().isOwnForm(context.formParam(Layout.CSRF_FIELD))) {
            throw new AppErrorException(AppError.FOREIGN_FORM, "Change of password without its token");
        }
        List<String> reasons = reasons(context, session.get().identity());
        if (reasons.isEmpty()) {
            session.get().notice().set("Success! Password berhasil diubah");
            context.redirect(APP.page(), HttpStatus.SEE_OTHER);
        } else {
            page(session.get(), reasons).send(context.status(HttpStatus.UNPROCESSABLE_CONTENT));
        }
    }

    private List<String> reasons(Context context, SignedInUser person) throws AppErrorException {
        String chosen = typed(context, NEW);
        if (!chosen.equals(typed(context, RETYPED))) {
            return List.of("Kedua password baru tidak sama.");
        }
        return passwords.change(person, typed(context, OLD), chosen, context.ip());
    }

    private static String typed(Context context, String field) {
        return Optional.ofNullable(context.formParam(field)).orElse("");
    }

    private static Layout page(AppSession session, List<String> reasons) {
        return new Layout(
                APP,
                Layout.State.SIGNED_IN,
                Optional.of(session),
                TITLE,
                Html.of(
                        """
                <section class="message">
                <h1>%s</h1>
                %s
                <form class="fields" method="post" action="%s">
                <input type="hidden" name="%s" value="%s">
                %s%s%s
                <button class="button">Ubah Password</button>
                </form>
                <p><a href="%s">Kembali ke kotak masuk</a></p>
                </section>
                """,
                        TITLE,
                        refusal(reasons),
                        APP.path("change-password"),
                        Layout.CSRF_FIELD,
                        session.csrfToken(),
                        field(OLD, "old password", "current-password", reasons),
                        field(NEW, "type your password", "new-password", reasons),
                        field(RETYPED, "retype your password", "new-password", reasons),
                        APP.page()));
    }

    private static Html refusal(List<String> reasons) {
        if (reasons.isEmpty()) {
            return Html.of("");
        }
        Html list = Html.join(
                reasons.stream().map(reason -> Html.of("<li>%s</li>", reason)).toList());
        return Html.of(
                "<div id=\"refusal\" class=\"refusal\" role=\"alert\"><p>Password belum diubah.</p><ul>%s</ul></div>",
                list);
    }

    private static Html field(String name, String label, String autocomplete, List<String> reasons) {
        Html described = reasons.isEmpty() ? Html.of("") : Html.of(" aria-describedby=\"refusal\"");
        return Html.of(
                "<label for=\"%s\">%s</label><input type=\"password\" id=\"%s\" name=\"%s\" autocomplete=\"%s\" required%s>",
                name, label, name, name, autocomplete, described);
    }
}
