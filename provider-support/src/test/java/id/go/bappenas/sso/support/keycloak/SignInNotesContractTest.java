package id.go.bappenas.sso.support.keycloak;

import static id.go.bappenas.sso.support.keycloak.Contract.assertNames;
import static id.go.bappenas.sso.support.keycloak.Contract.broken;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.DefaultAuthenticationFlow;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.resources.SessionCodeChecks;

class SignInNotesContractTest {

    @Test
    void keycloakNotesTheUserOfAnOpenedLink() {
        assertNames(
                LoginActionsService.class,
                "ACTION_TOKEN_USER",
                "notes ACTION_TOKEN_USER when a mailed link is opened",
                SignInNotes.class);
    }

    @Test
    void keycloakSetsANoteIfALinkLeadsToNoSignIn() {
        assertNames(
                AbstractActionTokenHandler.class,
                "END_AFTER_REQUIRED_ACTIONS",
                "notes END_AFTER_REQUIRED_ACTIONS where a mailed link leads to no sign-in",
                SignInNotes.class);
    }

    @Test
    void keycloakNotesTheFlowOfASignIn() {
        assertNames(
                SessionCodeChecks.class,
                "current.flow.path",
                "notes current.flow.path in the authentication session",
                SignInNotes.class);
        assertNames(
                LoginActionsService.class,
                "reset-credentials",
                "calls the flow of Lupa Password reset-credentials",
                SignInNotes.class);
    }

    @Test
    void keycloakNotesATypedPassword() {
        assertNames(
                AbstractUsernameFormAuthenticator.class,
                "PASSWORD_VALIDATED",
                "notes PASSWORD_VALIDATED on the sign-in page",
                SignInNotes.class);
    }

    @Test
    void keycloakNotesARememberedSession() {
        assertNames(
                CookieAuthenticator.class, "SSO_AUTH", "notes SSO_AUTH for a remembered session", SignInNotes.class);
    }

    @Test
    void keycloakNotesTheStepsThatEndedInSuccess() {
        assertNames(
                DefaultAuthenticationFlow.class,
                "updateCompletedExecutions",
                "notes each step of a flow that ended in success",
                SignInNotes.class);
        assertNames(
                AuthenticatorUtils.class,
                Constants.AUTHENTICATORS_COMPLETED,
                "notes completed steps in " + Constants.AUTHENTICATORS_COMPLETED,
                SignInNotes.class);
    }

    @Test
    void completedStepsAreIdsOfExecutionsWithTimes() {
        var step = new AuthenticationExecutionModel();
        step.setAuthenticator("auth-otp-form");
        var realm = Fakes.of(
                RealmModel.class,
                Map.of("getAuthenticationExecutionById", arguments -> "step".equals(arguments[0]) ? step : null));

        assertThat(SignInNotes.completedSteps(realm, "{\"step\":1764374400,\"removed\":1764374401}"))
                .as(broken("notes completed steps as JSON of ids and times", SignInNotes.class))
                .containsExactly("auth-otp-form");
        assertThat(SignInNotes.completedSteps(realm, null)).isEmpty();
    }

    @Test
    void stepsOfSecondFactorsExistInKeycloak() {
        var steps = ServiceLoader.load(AuthenticatorFactory.class).stream()
                .filter(step -> step.type().getName().startsWith("org.keycloak."))
                .map(step -> step.get().getId())
                .toList();

        assertThat(steps)
                .as(broken("has these steps for second factors", SignInNotes.class))
                .containsAll(SignInNotes.SECOND_FACTOR_STEPS);
    }
}
