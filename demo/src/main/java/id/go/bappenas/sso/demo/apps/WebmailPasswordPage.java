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
        List<Fault> faults = faults(context, session.get().identity());
        if (faults.isEmpty()) {
            session.get().notice().set("Success! Password berhasil diubah");
            context.redirect(APP.page(), HttpStatus.SEE_OTHER);
        } else {
            page(session.get(), faults).send(context.status(HttpStatus.UNPROCESSABLE_CONTENT));
        }
    }

    /** A reason of a refusal, at the field that it is about; the field is empty if it is about none. */
    private record Fault(String field, String sentence) {

        static Fault of(PasswordChangeClient.Reason reason) {
            String field =
                    switch (reason.property()) {
                        case PasswordChangeClient.CURRENT -> OLD;
                        case PasswordChangeClient.NEW -> NEW;
                        default -> "";
                    };
            return new Fault(field, reason.sentence());
        }

        Html item() {
            return field.isEmpty()
                    ? Html.of("<li>%s</li>", sentence)
                    : Html.of("<li><a href=\"#%s\">%s</a></li>", field, sentence);
        }
    }

    private List<Fault> faults(Context context, SignedInUser person) throws AppErrorException {
        String chosen = typed(context, NEW);
        if (!chosen.equals(typed(context, RETYPED))) {
            return List.of(new Fault(RETYPED, "Kedua password baru tidak sama."));
        }
        return passwords.change(person, typed(context, OLD), chosen, context.ip()).stream()
                .map(Fault::of)
                .toList();
    }

    private static String typed(Context context, String field) {
        return Optional.ofNullable(context.formParam(field)).orElse("");
    }

    private static Layout page(AppSession session, List<Fault> faults) {
        return new Layout(
                APP,
                Layout.State.SIGNED_IN,
                Optional.of(session),
                faults.isEmpty() ? TITLE : "Kesalahan: " + TITLE,
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
                        refusal(faults),
                        APP.path("change-password"),
                        Layout.CSRF_FIELD,
                        session.csrfToken(),
                        field(OLD, "old password", "current-password", faults),
                        field(NEW, "type your password", "new-password", faults),
                        field(RETYPED, "retype your password", "new-password", faults),
                        APP.page()));
    }

    /** The summary of the faults, with the focus when the page opens. */
    private static Html refusal(List<Fault> faults) {
        if (faults.isEmpty()) {
            return Html.of("");
        }
        return Html.of("""
                <div id="refusal" class="refusal" data-error-summary tabindex="-1" autofocus>\
                <div role="alert"><p>Password belum diubah.</p><ul>%s</ul></div></div>
                """, Html.join(faults.stream().map(Fault::item).toList()));
    }

    private static Html field(String name, String label, String autocomplete, List<Fault> faults) {
        List<Html> own = faults.stream()
                .filter(fault -> fault.field().equals(name))
                .map(fault -> Html.of("<span>%s</span>", fault.sentence()))
                .toList();
        Html marked =
                own.isEmpty() ? Html.of("") : Html.of(" aria-invalid=\"true\" aria-describedby=\"%s-error\"", name);
        Html error = own.isEmpty()
                ? Html.of("")
                : Html.of("<p class=\"error\" id=\"%s-error\">%s</p>", name, Html.join(own));
        return Html.of(
                "<label for=\"%s\">%s</label>%s<input type=\"password\" id=\"%s\" name=\"%s\" autocomplete=\"%s\" required%s>",
                name, label, error, name, name, autocomplete, marked);
    }
}
