package id.go.bappenas.sso.credential.factor;

import id.go.bappenas.sso.credential.signin.SignInPassword;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.keycloak.SignInNotes;
import java.util.Optional;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What people may do with second factors of their own, whatever the kind. No person adds another one in a sign-in that was not
 * asked for the one there is: of several sign-ins at the page that sets up the first one, one may be a stranger's, and with
 * twelve such pages a stranger would send the owner twelve mails. Officers and administrators set up the first one in a sign-in
 * in which they typed their password, not in a remembered session, and cannot take one off: a session from before the person
 * became an officer, or from an identity provider, knows no second factor, and Keycloak would let it remove one. An
 * administrator can.
 */
record OwnFactors(KeycloakSession session) {

    private static final String SET_UP_MEANWHILE = "secondFactorSetUpMeanwhile";
    private static final String PASSWORD_MISSING = "secondFactorPasswordMissing";
    private static final String OUTDATED = "secondFactorSignInOutdated";

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
        if (signIn == null) {
            return Optional.empty();
        }
        if (SecondFactor.opensToAnother(realm, signIn, person)) {
            return Optional.of(OUTDATED).filter(key -> isOutdated(realm, person));
        }
        // Before any credential is read. Lets one sign-in of all nodes after the other go on from here for this person.
        PersonLock.take(session, person);
        if (isOutdated(realm, person)) {
            return Optional.of(OUTDATED);
        }
        if (SecondFactor.isSetUpBy(person)) {
            return Optional.of(SET_UP_MEANWHILE);
        }
        return Privileges.areHeldBy(person) && SignInNotes.isRemembered(signIn)
                ? Optional.of(PASSWORD_MISSING)
                : Optional.empty();
    }

    /** Outside a sign-in an administrator or Account REST acts. */
    private boolean isOutdated(RealmModel realm, UserModel person) {
        var signIn = session.getContext().getAuthenticationSession();
        return signIn != null && SignInPassword.isOutdated(session, realm, signIn, person);
    }

    /** What Keycloak says of a kind of factor, except that officers cannot remove it, nor an outdated sign-in. */
    CredentialTypeMetadata keptBy(UserModel person, CredentialTypeMetadata kind) {
        return person == null
                        || (!Privileges.areHeldBy(person)
                                && !isOutdated(session.getContext().getRealm(), person))
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
