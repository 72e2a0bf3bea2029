package id.go.bappenas.sso.demo.apps;

import id.go.bappenas.sso.demo.apps.PendingRequests.Pending;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** Sends the browser to Keycloak and handles its return: to sign in, and to change the password. */
final class SignIn {

    private final App app;
    private final PendingRequests requests;
    private final RelyingParty relyingParty;
    private final AppCookies cookies;

    SignIn(App app, PendingRequests requests, RelyingParty relyingParty, AppCookies cookies) {
        this.app = app;
        this.requests = requests;
        this.relyingParty = relyingParty;
        this.cookies = cookies;
    }

    void register(RoutesConfig routes) {
        routes.get(app.path("login"), this::login);
        if (app != App.WEBMAIL) {
            // Webmail has its own page for the change of password.
            routes.get(app.path("change-password"), this::changePassword);
        }
        routes.get(app.path("callback"), this::callback);
    }

    private void login(Context context) throws AppErrorException {
        String returnPath = ReturnPath.restrict(app, context.queryParam(ReturnPath.PARAMETER));
        Pending pending = requests.open(cookies.browser(context), returnPath);
        context.redirect(relyingParty.signIn(pending).toString());
    }

    private void changePassword(Context context) throws AppErrorException {
        Pending pending = requests.open(cookies.browser(context), app.page());
        context.redirect(relyingParty.changePassword(pending).toString());
    }

    private void callback(Context context) throws AppErrorException {
        Optional<Pending> pending = requests.take(context.queryParam("state"), cookies.browser(context));
        if (pending.isPresent()) {
            SignedInUser identity = relyingParty.redeem(context.queryParamMap(), pending.get());
            cookies.open(context, AppSession.of(identity, notice(context.queryParam("kc_action_status"))));
            context.redirect(pending.get().returnPath());
        } else if (cookies.session(context).isPresent()) {
            // The browser sent the same answer again, by the back button or a reload; the user is signed in.
            context.redirect(app.page());
        } else {
            throw new AppErrorException(AppError.EXPIRED, "Answer without a request");
        }
    }

    /** The notice about Keycloak's password page, by the status that Keycloak returns. */
    private static String notice(String actionStatus) {
        if (actionStatus == null) {
            return null;
        }
        return switch (actionStatus) {
            case "success" -> "Sukses! Password berhasil diubah.";
            case "cancelled" -> "Password tidak jadi diubah.";
            default -> "Password belum berubah. Silakan coba lagi.";
        };
    }
}
