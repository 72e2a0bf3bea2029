package id.go.bappenas.sso.credential.factor;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.WebAuthnPasswordlessCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Replaces Keycloak's credential provider {@code keycloak-webauthn-passwordless}. */
public final class OfficersPasswordlessProviderFactory extends WebAuthnPasswordlessCredentialProviderFactory
        implements OperationalInfo {

    @Override
    public CredentialProvider<?> create(KeycloakSession session) {
        return new OfficersPasswordlessProvider(session, getMetadataService(), createOrGetObjectConverter());
    }

    @Override
    public int order() {
        return 1;
    }
}
