package id.go.bappenas.sso.credential.factor;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.WebAuthnCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Replaces Keycloak's credential provider {@code keycloak-webauthn}. */
public final class OfficersPasskeyProviderFactory extends WebAuthnCredentialProviderFactory implements OperationalInfo {

    @Override
    public CredentialProvider<?> create(KeycloakSession session) {
        return new OfficersPasskeyProvider(session, getMetadataService(), createOrGetObjectConverter());
    }

    @Override
    public int order() {
        return 1;
    }
}
