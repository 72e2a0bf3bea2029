package id.go.bappenas.sso.password.directgrant;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.password.change.OldPassword;
import id.go.bappenas.sso.password.timing.RefusalTime;
import id.go.bappenas.sso.support.NumberOption;
import id.go.bappenas.sso.support.OperationalInfo;
import id.go.bappenas.sso.support.event.LateError;
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

    static final NumberOption DAYS = new NumberOption(
            "authenticator--" + PROVIDER_ID,
            "previousPasswordDays",
            "Days after a change in which a direct grant or change-for with the previous password does not count towards"
                    + " lock-out; 0 is off.",
            7,
            0,
            30);

    private Duration grace;

    @Override
    public void init(Config.Scope config) {
        grace = Duration.ofDays(DAYS.read(config));
    }

    /** How long after a change the previous password is excused; zero is off. */
    Duration grace() {
        return grace;
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
            TransientSessions.apply(context.getAuthenticationSession());
            context.success(PasswordCredentialModel.TYPE);
            return;
        }
        var excused = new PreviousPasswordGrace(context.getSession(), context.getRealm(), context.getUser())
                .excuses(password);
        context.getEvent().user(context.getUser());
        if (excused) {
            context.getEvent().detail(Details.REASON, OldPassword.EXCUSED);
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
