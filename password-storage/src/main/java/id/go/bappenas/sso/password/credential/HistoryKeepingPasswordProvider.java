package id.go.bappenas.sso.password.credential;

import static org.keycloak.credential.PasswordCredentialProviderFactory.METER_ALGORITHM_TAG;
import static org.keycloak.credential.PasswordCredentialProviderFactory.METER_HASHING_STRENGTH_TAG;
import static org.keycloak.credential.PasswordCredentialProviderFactory.METER_REALM_TAG;
import static org.keycloak.credential.PasswordCredentialProviderFactory.METER_VALIDATION_OUTCOME_TAG;

import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.place.DirectoryPassword;
import id.go.bappenas.sso.credential.place.PasswordPlace;
import id.go.bappenas.sso.credential.signin.SignInPassword;
import id.go.bappenas.sso.credential.temporary.LightHash;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.notice.FirstPasswordCheck;
import id.go.bappenas.sso.password.history.PasswordHistory;
import id.go.bappenas.sso.password.text.PasswordText;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.keycloak.BeforeCommit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Keycloak's password provider, with a history of the passwords that a person chose. Unlike Keycloak 26.7.4 it does not change
 * the history while the realm has no history rule, and works if there is a history without a current password. It stores a
 * password in its prepared form, and compares a typed one in each form of {@link PasswordText#compared}.
 */
final class HistoryKeepingPasswordProvider extends PasswordCredentialProvider {

    private final Duration temporaryLifetime;

    HistoryKeepingPasswordProvider(KeycloakSession session, ValidationMeter meter, Duration temporaryLifetime) {
        super(
                session,
                meter.counter(),
                meter.isOn(),
                meter.has(METER_REALM_TAG),
                meter.has(METER_ALGORITHM_TAG),
                meter.has(METER_HASHING_STRENGTH_TAG),
                meter.has(METER_VALIDATION_OUTCOME_TAG));
        this.temporaryLifetime = temporaryLifetime;
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        var forms = forms(input);
        var valid = isAnyValid(realm, user, forms);
        var signIn = session.getContext().getAuthenticationSession();
        if (valid && signIn != null) {
            SignInPassword.note(signIn, user);
        }
        if (!valid && input.getChallengeResponse() != null) {
            Optional.ofNullable(getPassword(realm, user))
                    .ifPresent(stored -> forms.forEach(
                            form -> LightHash.makeUp(session, realm, stored, form.getChallengeResponse())));
        }
        return valid;
    }

    private boolean isAnyValid(RealmModel realm, UserModel user, List<CredentialInput> forms) {
        for (var form : forms) {
            if (super.isValid(realm, user, form)) {
                return true;
            }
        }
        return false;
    }

    /** Keycloak hashes the form that was right again, if the hash is due for renewal. */
    private static List<CredentialInput> forms(CredentialInput input) {
        var typed = input.getChallengeResponse();
        if (typed == null || !(input instanceof UserCredentialModel given)) {
            return List.of(input);
        }
        return PasswordText.compared(typed).stream()
                .<CredentialInput>map(form ->
                        new UserCredentialModel(given.getCredentialId(), given.getType(), form, given.isAdminRequest()))
                .toList();
    }

    @Override
    public boolean createCredential(RealmModel realm, UserModel user, String password) {
        return super.createCredential(realm, user, PasswordText.prepared(password));
    }

    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, PasswordCredentialModel password) {
        PersonLock.take(session, user);
        if (password.getCreatedDate() == null) {
            password.setCreatedDate(Time.currentTimeMillis());
        }
        var retention = HistoryRetention.of(realm.getPasswordPolicy(), Time.currentTimeMillis());
        // Before the write: the person's required actions still show whether a change was due.
        var former = getPassword(realm, user);
        // The first password here of a person of a directory replaces the directory's.
        var isFirst = former == null
                && !PasswordPlace.of(session, realm, user).isDirectory()
                && FirstPasswordCheck.isNext(session, realm, user);
        var completion = new PasswordWriteCompletion(
                PasswordWrite.of(session, realm, user), user, isFirst, retention, temporaryLifetime);
        if (DirectoryPassword.of(user).isPresent()) {
            // The directory's settings were changed: from now on the password here is compared.
            DirectoryPassword.forget(user);
        }
        var written = write(user, former, password, retention);
        BeforeCommit.run(session, completion::complete);
        return written;
    }

    private CredentialModel write(
            UserModel user,
            PasswordCredentialModel former,
            PasswordCredentialModel password,
            HistoryRetention retention) {
        if (former == null) {
            return user.credentialManager().createStoredCredential(password);
        }
        var chosen = !TemporaryPassword.isTemporary(user);
        TemporaryPassword.unmark(user);
        password.setId(former.getId());
        user.credentialManager().updateStoredCredential(password);
        if (chosen && retention.isAskedFor()) {
            PasswordHistory.of(user).add(former);
        }
        return password;
    }
}
