package id.go.bappenas.sso.credential.factor;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProvider;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's credential provider {@code keycloak-recovery-authn-codes}. */
public final class ToldRecoveryCodesProviderFactory extends RecoveryAuthnCodesCredentialProviderFactory
        implements OperationalInfo {

    @Override
    public RecoveryAuthnCodesCredentialProvider create(KeycloakSession session) {
        return new ToldRecoveryCodesProvider(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
