package id.go.bappenas.sso.credential.factor;

import id.go.bappenas.sso.support.action.StatelessAuthenticator;
import id.go.bappenas.sso.support.keycloak.SignInNotes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/**
 * Step {@code second-factor-enrolment}: what becomes of somebody who needs a second factor and has none. Before a screen the
 * authenticator app is set up now, in this sign-in; a direct grant is refused. Only a password that was typed in this sign-in
 * leads to the setting up: with a remembered session alone, whoever sits at a desk left open could set up an app of their own.
 */
public final class SecondFactorEnrolment extends StatelessAuthenticator {

    /** Id of the step. */
    public static final String PROVIDER_ID = "second-factor-enrolment";

    static final String REFUSAL =
            "A second factor is needed. Sign in once with a browser and set up the authenticator app, then send its code as totp";

    /** Keycloak's brute force detection ignores it: the password was right. */
    private static final String CATEGORY = "second-factor";

    /** Made by Keycloak. */
    public SecondFactorEnrolment() {
        super(
                PROVIDER_ID,
                "Second factor: set up (SSO Bappenas)",
                "Who gets here has no second factor: sets up the authenticator app in this sign-in, or refuses a direct grant.");
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        var signIn = context.getAuthenticationSession();
        if (!SignInNotes.hasPages(signIn)) {
            refuse(context);
        } else if (SignInNotes.isRemembered(signIn)) {
            askForThePassword(context);
        } else if (mayBeSetUp(context)) {
            signIn.addRequiredAction(RequiredAction.CONFIGURE_TOTP);
            // Keycloak opens the session after its required actions: this step is noted there only if the app was set
            // up.
            context.success();
        } else {
            context.failure(AuthenticationFlowError.CREDENTIAL_SETUP_REQUIRED);
        }
    }

    /** A step of the flow that should have asked for the factor was taken out, or the setting up was: nothing may replace it. */
    private static boolean mayBeSetUp(AuthenticationFlowContext context) {
        var action = context.getRealm().getRequiredActionProviderByAlias(RequiredAction.CONFIGURE_TOTP.name());
        return action != null && action.isEnabled() && !SecondFactor.isSetUpBy(context.getUser());
    }

    private static void refuse(AuthenticationFlowContext context) {
        context.getEvent()
                .user(context.getUser())
                .detail(Details.REASON, "second_factor_missing")
                .error(Errors.RESOLVE_REQUIRED_ACTIONS);
        // No failure, which Keycloak would count: a program that tries again and again must not lock its owner out.
        context.forceChallenge(Response.status(Response.Status.BAD_REQUEST)
                .entity(new OAuth2ErrorRepresentation(OAuthErrorException.INVALID_GRANT, REFUSAL))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build());
    }

    /** As an application does with {@code prompt=login}; {@code prompt=none} is told that it cannot go on without a page. */
    private static void askForThePassword(AuthenticationFlowContext context) {
        var signIn = context.getAuthenticationSession();
        if (!SignInNotes.isSilent(signIn)) {
            SignInNotes.askForPassword(signIn);
            context.resetFlow();
            return;
        }
        context.forceChallenge(Response.status(Response.Status.UNAUTHORIZED)
                .entity(OAuth2Constants.ERROR)
                .build());
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        // The required action has the page.
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public String getReferenceCategory() {
        return CATEGORY;
    }
}
