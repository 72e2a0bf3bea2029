package id.go.bappenas.sso.credential.factor;

import com.webauthn4j.converter.util.ObjectConverter;
import org.keycloak.authentication.authenticators.browser.WebAuthnMetadataService;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.credential.WebAuthnCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** Keycloak's provider of passkeys for the second step, with {@link SecondFactorRestrictions}. */
final class OfficersPasskeyProvider extends WebAuthnCredentialProvider {

    private final SecondFactorRestrictions factors;

    OfficersPasskeyProvider(KeycloakSession session, WebAuthnMetadataService metadata, ObjectConverter converter) {
        super(session, metadata, converter);
        factors = new SecondFactorRestrictions(session);
    }

    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel person, WebAuthnCredentialModel passkey) {
        factors.requireOpenToPasskeys(realm, person, getType());
        return FactorSetUp.mark(getKeycloakSession(), person, super.createCredential(realm, person, passkey));
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return factors.metadata(context.getUser(), super.getCredentialTypeMetadata(context));
    }
}
