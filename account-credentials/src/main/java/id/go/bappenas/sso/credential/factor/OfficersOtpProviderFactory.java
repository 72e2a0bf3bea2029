package id.go.bappenas.sso.credential.factor;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.credential.OTPCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Replaces Keycloak's credential provider {@code keycloak-otp}. */
public final class OfficersOtpProviderFactory extends OTPCredentialProviderFactory implements OperationalInfo {

    @Override
    public OTPCredentialProvider create(KeycloakSession session) {
        return new OfficersOtpProvider(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
