package id.go.bappenas.sso.employee.factor;

import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.connections.jpa.JpaConnectionProvider;
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
 * page that sets up the first one, one may be somebody else's. The first one they set up in a sign-in in which they typed their
 * password, not in a remembered session.
 */
record OwnFactors(KeycloakSession session) {

    private static final String SET_UP_MEANWHILE = "secondFactorSetUpMeanwhile";
    private static final String PASSWORD_MISSING = "secondFactorPasswordMissing";
    private static final String LOCK = "select ID from {h-schema}USER_ENTITY where ID = :userId for update";

    /** Throws what Keycloak's page shows as an error; the page of passkeys shows it as it is. */
    void requireOpenToPasskeys(RealmModel realm, UserModel person, String type) {
        refusal(realm, person).ifPresent(key -> {
            throw new ModelDuplicateException(
                    session.getProvider(LoginFormsProvider.class).getMessage(key), type);
        });
    }

    /** Throws what Keycloak's page shows as an error; without the name of a field Keycloak 26.7.4 answers 500. */
    void requireOpenToApps(RealmModel realm, UserModel person, String type) {
        refusal(realm, person).ifPresent(key -> {
            throw new ModelDuplicateException(key, type);
        });
    }

    /** Why this sign-in may not set up another factor. Outside a sign-in an administrator writes. */
    private Optional<String> refusal(RealmModel realm, UserModel person) {
        var signIn = session.getContext().getAuthenticationSession();
        if (signIn == null || !Privileges.areHeldBy(person) || SecondFactor.opensToAnother(realm, signIn, person)) {
            return Optional.empty();
        }
        oneAtATime(person);
        if (SecondFactor.isSetUpBy(person)) {
            return Optional.of(SET_UP_MEANWHILE);
        }
        return AuthenticatorUtil.isSSOAuthentication(signIn) ? Optional.of(PASSWORD_MISSING) : Optional.empty();
    }

    /**
     * Lets one transaction of all nodes after the other go on from here for this person, until it ends: several at once would
     * each find no factor.
     */
    private void oneAtATime(UserModel person) {
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery(LOCK)
                .setParameter("userId", person.getId())
                .getResultList();
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
