package id.go.bappenas.sso.credential.factor;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;

/** Keycloak's provider of recovery codes. It also notes new codes in {@link FactorSetUp}, for codes of an administrator too. */
final class NotifyingRecoveryCodesProvider extends RecoveryAuthnCodesCredentialProvider {

    private final KeycloakSession session;

    NotifyingRecoveryCodesProvider(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    @Override
    public CredentialModel createCredential(
            RealmModel realm, UserModel person, RecoveryAuthnCodesCredentialModel codes) {
        return FactorSetUp.mark(session, person, super.createCredential(realm, person, codes));
    }
}
