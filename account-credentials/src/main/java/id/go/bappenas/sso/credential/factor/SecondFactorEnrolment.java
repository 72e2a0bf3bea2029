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
 * Step {@code second-factor-enrolment}: for a person who needs a second factor and has not set one up. In a browser the
 * person sets up the authenticator app in this sign-in; a direct grant is refused. The step needs a password that was typed
 * in this sign-in: with a remembered session alone, another person at an unlocked computer could set up their own app.
 */
public final class SecondFactorEnrolment extends StatelessAuthenticator {

    /** Id of the step. */
    public static final String PROVIDER_ID = "second-factor-enrolment";

    static final String REFUSAL =
            "A second factor is needed. Sign in once with a browser and set up the authenticator app, then send its code as totp";

    /** Keycloak's brute force detection ignores this category, because the password was right. */
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
            // Keycloak opens the session after the required actions, so it notes this step only if the app was set up.
            context.success();
        } else {
            context.failure(AuthenticationFlowError.CREDENTIAL_SETUP_REQUIRED);
        }
    }

    /** False if the person has a factor that the flow did not ask for, or if the realm has disabled the required action. */
    private static boolean mayBeSetUp(AuthenticationFlowContext context) {
        var action = context.getRealm().getRequiredActionProviderByAlias(RequiredAction.CONFIGURE_TOTP.name());
        return action != null && action.isEnabled() && !SecondFactor.isSetUpBy(context.getUser());
    }

    private static void refuse(AuthenticationFlowContext context) {
        context.getEvent()
                .user(context.getUser())
                .detail(Details.REASON, "second_factor_missing")
                .error(Errors.RESOLVE_REQUIRED_ACTIONS);
        // Not a failure, which Keycloak would count: a program that keeps trying must not lock its owner out.
        context.forceChallenge(Response.status(Response.Status.BAD_REQUEST)
                .entity(new OAuth2ErrorRepresentation(OAuthErrorException.INVALID_GRANT, REFUSAL))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build());
    }

    /** Asks for the password as {@code prompt=login} does. An application with {@code prompt=none} gets an error. */
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
