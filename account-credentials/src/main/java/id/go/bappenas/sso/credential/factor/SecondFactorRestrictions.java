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
 * Restricts what people do with their own second factors. A person cannot add another factor in a sign-in that was not
 * asked for the existing one: of several sign-ins at the page that sets up the first factor, one may be an attacker's, and
 * with twelve such pages an attacker could send the owner twelve mails. Officers and administrators set up their first
 * factor only in a sign-in in which they typed their password, not in a remembered session. They cannot remove a factor: a
 * session from before the person became an officer, or from an identity provider, has no second factor, and Keycloak would
 * let it remove one. Another administrator can remove it.
 */
record SecondFactorRestrictions(KeycloakSession session) {

    private static final String SET_UP_MEANWHILE = "secondFactorSetUpMeanwhile";
    private static final String PASSWORD_MISSING = "secondFactorPasswordMissing";
    private static final String OUTDATED = "secondFactorSignInOutdated";

    /** Refuses with an exception whose text Keycloak's page of passkeys shows unchanged. */
    void requireOpenToPasskeys(RealmModel realm, UserModel person, String type) {
        refusal(realm, person).ifPresent(key -> {
            throw new ModelDuplicateException(
                    session.getProvider(LoginFormsProvider.class).getMessage(key), type);
        });
    }

    /**
     * Refuses with an exception whose message key Keycloak's page shows; without the name of a field Keycloak 26.7.4
     * answers 500.
     */
    void requireOpenToApps(RealmModel realm, UserModel person, String type) {
        refusal(realm, person).ifPresent(key -> {
            throw new ModelDuplicateException(key, type);
        });
    }

    /** Message key of the refusal; empty if the factor may be set up. Outside a sign-in, an administrator sets it up. */
    private Optional<String> refusal(RealmModel realm, UserModel person) {
        var signIn = session.getContext().getAuthenticationSession();
        if (signIn == null) {
            return Optional.empty();
        }
        if (SecondFactor.opensToAnother(realm, signIn, person)) {
            return Optional.of(OUTDATED).filter(key -> isOutdated(realm, person));
        }
        // Before any credential is read: from here on, sign-ins of this person follow one another on all nodes.
        PersonLock.take(session, person);
        if (isOutdated(realm, person)) {
            return Optional.of(OUTDATED);
        }
        if (SecondFactor.isSetUpBy(person)) {
            return Optional.of(SET_UP_MEANWHILE);
        }
        return PrivilegedRoles.areHeldBy(person) && SignInNotes.isRemembered(signIn)
                ? Optional.of(PASSWORD_MISSING)
                : Optional.empty();
    }

    /** False outside a sign-in, where an administrator or Account REST acts. */
    private boolean isOutdated(RealmModel realm, UserModel person) {
        var signIn = session.getContext().getAuthenticationSession();
        return signIn != null && SignInPassword.isOutdated(session, realm, signIn, person);
    }

    /** Keycloak's metadata of a kind of factor, but neither officers nor an outdated sign-in can remove it. */
    CredentialTypeMetadata metadata(UserModel person, CredentialTypeMetadata kind) {
        return person == null
                        || (!PrivilegedRoles.areHeldBy(person)
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
