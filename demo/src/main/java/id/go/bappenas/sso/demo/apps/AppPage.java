package id.go.bappenas.sso.demo.apps;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** The page of an application for signed-in users. */
final class AppPage {

    private static final String FLEXIWORK_ACCESS = "access";

    private final App app;
    private final AppCookies cookies;

    AppPage(App app, AppCookies cookies) {
        this.app = app;
        this.cookies = cookies;
    }

    void register(RoutesConfig routes) {
        routes.get(app.page(), this::show);
    }

    private void show(Context context) {
        Optional<AppSession> session = cookies.session(context);
        if (session.isEmpty()) {
            context.redirect(ReturnPath.login(app, context.queryString()));
        } else if (mayUse(session.get().identity())) {
            new Layout(app, Layout.State.SIGNED_IN, session, app.title(), AppContent.of(app)).send(context);
        } else {
            context.status(HttpStatus.FORBIDDEN);
            new Layout(app, Layout.State.NO_ACCESS, session, app.title(), AppContent.noAccess()).send(context);
        }
    }

    private boolean mayUse(SignedInUser person) {
        return app != App.FLEXIWORK || person.roles().contains(FLEXIWORK_ACCESS);
    }
}
