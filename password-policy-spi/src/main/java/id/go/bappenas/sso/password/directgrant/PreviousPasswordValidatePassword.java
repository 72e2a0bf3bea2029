package id.go.bappenas.sso.password.directgrant;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.password.history.PreviousPassword;
import id.go.bappenas.sso.password.text.PasswordText;
import id.go.bappenas.sso.password.timing.RefusalTime;
import id.go.bappenas.sso.support.NumberOption;
import id.go.bappenas.sso.support.OperationalInfo;
import id.go.bappenas.sso.support.event.LateError;
import id.go.bappenas.sso.support.keycloak.BruteForce;
import id.go.bappenas.sso.support.keycloak.SignInNotes;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.directgrant.ValidatePassword;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Authenticator {@code direct-grant-validate-password} in place of Keycloak's, which takes effect again if this module is
 * removed. For some days after a change it refuses the previous password without counting it towards lock-out: a phone's mail
 * program still tries it, and must not lock its owner out. Server option
 * {@code --spi-authenticator--direct-grant-validate-password--previous-password-days}: 0 to 30 days, 7 by default; 0 keeps
 * Keycloak's behaviour.
 */
public final class PreviousPasswordValidatePassword extends ValidatePassword implements OperationalInfo {

    /** Detail {@code reason} of the event {@code LOGIN_ERROR}. */
    static final String REASON = "previous_password";

    static final NumberOption DAYS = new NumberOption(
            "authenticator--" + PROVIDER_ID,
            "previousPasswordDays",
            "Days after a change in which a direct grant with the previous password does not count towards lock-out; 0 is off.",
            7,
            0,
            30);

    private Duration grace;

    @Override
    public void init(Config.Scope config) {
        grace = Duration.ofDays(DAYS.read(config));
    }

    boolean hasGrace() {
        return !grace.isZero();
    }

    /**
     * Does the same as Keycloak 26.7.4, which has no method to override for this: it writes its event before its failure is
     * known. A locked account does not get here.
     */
    @Override
    public void authenticate(AuthenticationFlowContext context) {
        RefusalTime.begin(context.getSession());
        var password = retrievePassword(context);
        if (context.getUser().credentialManager().isValid(UserCredentialModel.password(password))) {
            SignInNotes.notePasswordTyped(context.getAuthenticationSession());
            context.success(PasswordCredentialModel.TYPE);
            return;
        }
        var excused = hasGrace() && isPrevious(context, password);
        context.getEvent().user(context.getUser());
        if (excused) {
            context.getEvent().detail(Details.REASON, REASON);
        }
        var uncounted = DirectoryOutages.hidePassword(context.getUser());
        LateError.write(
                context.getSession(),
                context.getEvent(),
                uncounted ? DirectoryUnavailableException.EVENT_ERROR : Errors.INVALID_USER_CREDENTIALS);
        RefusalTime.round(context.getSession());
        if (DirectoryOutages.isAnyDown(context.getRealm())) {
            refuseDuringOutage(context, uncounted || excused);
            return;
        }
        var answer = errorResponse(Status.BAD_REQUEST.getStatusCode(), "invalid_grant", "Invalid user credentials");
        if (excused) {
            // Keycloak counts a failure, and sends a challenge unchanged.
            context.forceChallenge(answer);
        } else {
            context.failure(AuthenticationFlowError.INVALID_USER, answer);
        }
    }

    private static void refuseDuringOutage(AuthenticationFlowContext context, boolean uncounted) {
        if (uncounted) {
            context.forceChallenge(DirectoryOutageResponse.of());
        } else {
            context.failure(AuthenticationFlowError.INVALID_USER, DirectoryOutageResponse.of());
        }
    }

    /**
     * Computes a hash for each form of the password, with or without a previous password, so response time does not reveal a
     * recent change.
     */
    private boolean isPrevious(AuthenticationFlowContext context, String password) {
        var previous = PreviousPassword.replacedWithin(grace, context.getSession(), context.getUser());
        if (password == null || previous.isEmpty()) {
            PasswordText.compared(password).forEach(form -> BruteForce.dummyHash(context));
            return false;
        }
        return previous.get().matches(password);
    }

    /** Takes precedence over Keycloak's factory, which has the same id and order 0. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of(DAYS.property());
    }
}
