package id.go.bappenas.sso.employee.factor;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;

/**
 * Authenticator apps as Keycloak has them, except that officers cannot take off their own: a session from before somebody became
 * an officer, or from an identity provider, knows no second factor, and Keycloak would let it remove one. An administrator can.
 * Nor can they add another one without the one they have: of two sign-ins at the page that sets up the first app, one may be
 * somebody else's.
 */
final class OfficersOtpProvider extends OTPCredentialProvider {

    private static final String SET_UP_MEANWHILE = "secondFactorSetUpMeanwhile";

    OfficersOtpProvider(KeycloakSession session) {
        super(session);
    }

    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel person, OTPCredentialModel app) {
        var signIn = session.getContext().getAuthenticationSession();
        if (signIn != null
                && Privileges.areHeldBy(person)
                && SecondFactor.isSetUpBy(person)
                && !SecondFactor.opensToAnother(realm, signIn, person)) {
            // What Keycloak's page shows as an error; without the name of a field Keycloak 26.7.4 answers 500.
            throw new ModelDuplicateException(SET_UP_MEANWHILE, getType());
        }
        return super.createCredential(realm, person, app);
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return context.getUser() != null && Privileges.areHeldBy(context.getUser())
                ? CredentialTypeMetadata.builder()
                        .type(getType())
                        .category(CredentialTypeMetadata.Category.TWO_FACTOR)
                        .displayName("otp-display-name")
                        .helpText("otp-help-text")
                        .iconCssClass("kcAuthenticatorOTPClass")
                        .createAction(UserModel.RequiredAction.CONFIGURE_TOTP.name())
                        .removeable(false)
                        .build(session)
                : super.getCredentialTypeMetadata(context);
    }
}
