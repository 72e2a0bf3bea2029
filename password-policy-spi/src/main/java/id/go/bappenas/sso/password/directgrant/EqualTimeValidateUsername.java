package id.go.bappenas.sso.password.directgrant;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.password.text.PasswordText;
import id.go.bappenas.sso.password.text.SignInName;
import id.go.bappenas.sso.password.timing.RefusalTime;
import id.go.bappenas.sso.support.OperationalInfo;
import id.go.bappenas.sso.support.keycloak.BruteForce;
import java.util.stream.IntStream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.directgrant.ValidateUsername;

/**
 * Authenticator {@code direct-grant-validate-username} in place of Keycloak's, which takes effect again if this module is
 * removed. The sent name is cleaned ({@link SignInName}) before Keycloak looks it up. For a wrong password
 * {@link PreviousPasswordValidatePassword} computes two hashes for each form of it ({@link PasswordText#compared}), so this
 * class does the same for an unknown name. Otherwise the response time would reveal which accounts exist. Refusals are answered
 * at a whole step of {@link RefusalTime}.
 */
public final class EqualTimeValidateUsername extends ValidateUsername implements OperationalInfo {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        RefusalTime.begin(context.getSession());
        super.authenticate(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            return;
        }
        // Keycloak has computed one.
        var hashes = PasswordText.compared(retrievePassword(context)).size()
                * (PreviousPasswordGrace.isGiven(context.getSession()) ? 2 : 1);
        IntStream.range(1, hashes).forEach(hash -> BruteForce.dummyHash(context));
        RefusalTime.round(context.getSession());
        if (DirectoryOutages.isAnyDown(context.getRealm())) {
            context.forceChallenge(DirectoryOutageResponse.of());
        }
    }

    @Override
    protected String retrieveUsername(AuthenticationFlowContext context) {
        return SignInName.of(super.retrieveUsername(context));
    }

    /** Takes precedence over Keycloak's factory, which has the same id and order 0. */
    @Override
    public int order() {
        return 1;
    }
}
