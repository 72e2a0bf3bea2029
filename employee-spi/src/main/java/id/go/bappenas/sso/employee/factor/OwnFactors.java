package id.go.bappenas.sso.employee.factor;

import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What officers may do with second factors of their own, whatever the kind. They cannot take one off: a session from before
 * somebody became an officer, or from an identity provider, knows no second factor, and Keycloak would let it remove one. An
 * administrator can. Nor can they add another one in a sign-in that was not asked for the one they have: of two sign-ins at the
 * page that sets up the first one, one may be somebody else's.
 */
record OwnFactors(KeycloakSession session) {

    private static final String SET_UP_MEANWHILE = "secondFactorSetUpMeanwhile";

    /** Whether this sign-in may not set up another factor. Outside a sign-in an administrator writes. */
    private boolean areClosed(RealmModel realm, UserModel person) {
        var signIn = session.getContext().getAuthenticationSession();
        return signIn != null
                && Privileges.areHeldBy(person)
                && SecondFactor.isSetUpBy(person)
                && !SecondFactor.opensToAnother(realm, signIn, person);
    }

    /** Throws what Keycloak's page shows as an error; the page of passkeys shows it as it is. */
    void requireOpenToPasskeys(RealmModel realm, UserModel person, String type) {
        if (areClosed(realm, person)) {
            var text = session.getProvider(LoginFormsProvider.class).getMessage(SET_UP_MEANWHILE);
            throw new ModelDuplicateException(text, type);
        }
    }

    /** Throws what Keycloak's page shows as an error; without the name of a field Keycloak 26.7.4 answers 500. */
    void requireOpenToApps(RealmModel realm, UserModel person, String type) {
        if (areClosed(realm, person)) {
            throw new ModelDuplicateException(SET_UP_MEANWHILE, type);
        }
    }

    /** What Keycloak says of a kind of factor, except that officers cannot remove it. */
    CredentialTypeMetadata keptBy(UserModel person, CredentialTypeMetadata kind) {
        return person == null || !Privileges.areHeldBy(person)
                ? kind
                : CredentialTypeMetadata.builder()
                        .type(kind.getType())
                        .category(kind.getCategory())
                        .displayName(kind.getDisplayName())
                        .helpText(kind.getHelpText())
                        .iconCssClass(kind.getIconCssClass())
                        .createAction(kind.getCreateAction())
                        .updateAction(kind.getUpdateAction())
                        .removeable(false)
                        .build(session);
    }
}
