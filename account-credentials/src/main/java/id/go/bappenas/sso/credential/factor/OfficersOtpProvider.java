package id.go.bappenas.sso.credential.factor;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;

/** Keycloak's provider of authenticator apps, with {@link SecondFactorRestrictions}. */
final class OfficersOtpProvider extends OTPCredentialProvider {

    private final SecondFactorRestrictions factors;

    OfficersOtpProvider(KeycloakSession session) {
        super(session);
        factors = new SecondFactorRestrictions(session);
    }

    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel person, OTPCredentialModel app) {
        factors.requireOpenToApps(realm, person, getType());
        return FactorSetUp.mark(session, person, super.createCredential(realm, person, app));
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return factors.metadata(context.getUser(), super.getCredentialTypeMetadata(context));
    }
}
