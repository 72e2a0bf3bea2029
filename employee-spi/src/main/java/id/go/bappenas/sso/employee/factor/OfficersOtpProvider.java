package id.go.bappenas.sso.employee.factor;

import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Authenticator apps as Keycloak has them, except that officers cannot take off their own: a session from before somebody became
 * an officer, or from an identity provider, knows no second factor, and Keycloak would let it remove one. An administrator can.
 */
final class OfficersOtpProvider extends OTPCredentialProvider {

    OfficersOtpProvider(KeycloakSession session) {
        super(session);
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
