package id.go.bappenas.sso.demo.apps;

import com.nimbusds.oauth2.sdk.auth.Secret;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the three applications on one HTTP server. */
final class AppServer {

    private static final Logger LOG = LoggerFactory.getLogger(AppServer.class);

    /** Kept here because the logging framework holds loggers by weak references and would lose the level. */
    private static final List<java.util.logging.Logger> QUIET = List.of(
            java.util.logging.Logger.getLogger("org.eclipse.jetty"), java.util.logging.Logger.getLogger("io.javalin"));

    /** Leads to the pages for officers, at Keycloak. */
    static final String OFFICERS = "/officers";

    private final Applications.Settings settings;
    private final UnaryOperator<String> address;
    private final OpenIdProvider provider;
    private final String stylesheet = stylesheet();

    private AppServer(Applications.Settings settings, UnaryOperator<String> address) {
        this.settings = settings;
        this.address = address;
        this.provider = new OpenIdProvider(settings.realm());
    }

    /** @param address turns a path into a public address; called only when the server runs */
    static Javalin create(Applications.Settings settings, UnaryOperator<String> address) {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        return Javalin.create(new AppServer(settings, address)::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        RoutesConfig routes = config.routes;
        routes.before(context -> setSecurityHeaders(context));
        routes.get("/status", context -> context.json(Map.of("status", "up")));
        routes.get("/apps.css", context -> context.contentType("text/css; charset=utf-8")
                .result(stylesheet));
        routes.get(OFFICERS, context -> context.redirect(provider.officersPages()));
        for (App app : App.values()) {
            register(app, routes);
        }
        routes.exception(AppErrorException.class, AppServer::answer);
        routes.error(404, context -> answer(new AppErrorException(AppError.NOT_FOUND, context.path()), context));
    }

    private void register(App app, RoutesConfig routes) {
        AppSessions sessions = new AppSessions(Clock.systemUTC());
        AppCookies cookies = new AppCookies(app, sessions, isSecure());
        Optional<Secret> secret =
                app == App.WEBMAIL ? Optional.of(new Secret(settings.webmailSecret())) : Optional.empty();
        RelyingParty relyingParty = new RelyingParty(app, secret, provider, address);
        new AppPage(app, cookies).register(routes);
        new SignIn(app, new PendingRequests(Clock.systemUTC()), relyingParty, cookies).register(routes);
        secret.ifPresent(value ->
                new WebmailPasswordPage(cookies, new PasswordChangeClient(app, value, provider)).register(routes));
        new SignOut(app, sessions, relyingParty, cookies).register(routes);
    }

    /**
     * Forbids scripts, frames and content of other servers, which the pages do not need. The sign-out form is redirected to
     * Keycloak, and browsers apply form-action to redirects as well.
     */
    private void setSecurityHeaders(Context context) {
        String forms = provider.endSessionEndpoint()
                .map(end -> " " + end.getScheme() + "://" + end.getRawAuthority())
                .orElse("");
        context.header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'" + forms
                                + "; base-uri 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }

    private boolean isSecure() {
        return settings.publicAddress() != null
                && "https".equals(settings.publicAddress().getScheme());
    }

    private static void answer(AppErrorException exception, Context context) {
        AppError problem = exception.problem();
        LOG.debug("{} at {}", problem, context.path(), exception);
        context.status(problem.status());
        Layout.problem(App.at(context.path()), problem).send(context);
    }

    private static String stylesheet() {
        try (InputStream file = AppServer.class.getResourceAsStream("apps.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
