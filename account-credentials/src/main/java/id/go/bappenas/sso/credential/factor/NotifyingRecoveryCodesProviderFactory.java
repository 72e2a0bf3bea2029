package id.go.bappenas.sso.credential.factor;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProvider;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Replaces Keycloak's credential provider {@code keycloak-recovery-authn-codes}. */
public final class NotifyingRecoveryCodesProviderFactory extends RecoveryAuthnCodesCredentialProviderFactory
        implements OperationalInfo {

    @Override
    public RecoveryAuthnCodesCredentialProvider create(KeycloakSession session) {
        return new NotifyingRecoveryCodesProvider(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
