package id.go.bappenas.sso.demo.apps;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends sessions: on the user's request, or on Keycloak's back-channel logout. */
final class SignOut {

    private static final Logger LOG = LoggerFactory.getLogger(SignOut.class);

    private final App app;
    private final AppSessions sessions;
    private final RelyingParty relyingParty;
    private final AppCookies cookies;

    SignOut(App app, AppSessions sessions, RelyingParty relyingParty, AppCookies cookies) {
        this.app = app;
        this.sessions = sessions;
        this.relyingParty = relyingParty;
        this.cookies = cookies;
    }

    void register(RoutesConfig routes) {
        routes.post(app.path("logout"), this::logout);
        routes.post(app.path("backchannel-logout"), this::backChannelLogout);
        routes.get(app.path("goodbye"), this::goodbye);
    }

    private void logout(Context context) throws AppErrorException {
        Optional<AppSession> session = cookies.session(context);
        if (session.isPresent() && !session.get().isOwnForm(context.formParam(Layout.CSRF_FIELD))) {
            throw new AppErrorException(AppError.FOREIGN_FORM, "Sign-out form without its token");
        }
        URI keycloak = relyingParty.signOut(session.map(AppSession::identity).map(SignedInUser::idToken));
        cookies.close(context);
        context.redirect(keycloak.toString(), HttpStatus.SEE_OTHER);
    }

    /**
     * Handles a back-channel logout. OpenID Connect Back-Channel Logout 1.0, section 2.8: 200 when the sessions have ended,
     * otherwise 400.
     */
    private void backChannelLogout(Context context) {
        try {
            LogoutTokenClaimsSet claims = relyingParty.logoutToken(JWTParser.parse(token(context)));
            sessions.endAll(
                    claims.getSubject() == null ? null : claims.getSubject().getValue(),
                    claims.getSessionID() == null ? null : claims.getSessionID().getValue());
            context.status(HttpStatus.OK);
        } catch (ParseException | BadJOSEException | JOSEException | AppErrorException invalid) {
            LOG.warn("Back-channel logout of {} refused", app.clientId());
            LOG.debug("Its logout token", invalid);
            context.status(HttpStatus.BAD_REQUEST).json(Map.of("error", "invalid_request"));
        }
    }

    private static String token(Context context) {
        return Optional.ofNullable(context.formParam("logout_token")).orElse("");
    }

    private void goodbye(Context context) {
        if (cookies.session(context).isPresent()) {
            context.redirect(app.page());
            return;
        }
        Layout.goodbye(app).send(context);
    }
}
