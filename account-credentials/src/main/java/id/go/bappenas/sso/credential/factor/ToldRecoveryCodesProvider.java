package id.go.bappenas.sso.credential.factor;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;

/** Recovery codes as Keycloak has them, but whoever writes them is seen. */
final class ToldRecoveryCodesProvider extends RecoveryAuthnCodesCredentialProvider {

    private final KeycloakSession session;

    ToldRecoveryCodesProvider(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    @Override
    public CredentialModel createCredential(
            RealmModel realm, UserModel person, RecoveryAuthnCodesCredentialModel codes) {
        return FactorSetUp.mark(session, person, super.createCredential(realm, person, codes));
    }
}
