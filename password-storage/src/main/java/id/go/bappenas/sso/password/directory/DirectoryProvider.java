package id.go.bappenas.sso.password.directory;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.credential.place.DirectoryPassword;
import id.go.bappenas.sso.credential.place.DirectoryRefusedException;
import id.go.bappenas.sso.credential.place.DirectorySettings;
import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.credential.signin.SignInPassword;
import id.go.bappenas.sso.password.text.PasswordText;
import id.go.bappenas.sso.support.jpa.PersonLock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.AuthenticationException;
import org.jboss.logging.Logger;
import org.keycloak.component.ComponentModel;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.LDAPConstants;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.StorageUnavailableException;
import org.keycloak.storage.UserStorageProvider.EditMode;
import org.keycloak.storage.ldap.LDAPStorageProvider;
import org.keycloak.storage.ldap.LDAPStorageProviderFactory;
import org.keycloak.storage.ldap.idm.model.LDAPObject;
import org.keycloak.storage.ldap.idm.store.ldap.LDAPIdentityStore;
import org.keycloak.storage.ldap.idm.store.ldap.control.PasswordPolicyPasswordChangeException;
import org.keycloak.storage.ldap.mappers.LDAPStorageMapper;

/**
 * Keycloak's provider of a directory. If Keycloak may write the directory, and {@link DirectorySettings#RULES} does not leave
 * them to it, the realm's password rules are judged before each write, and {@link DirectoryPassword} keeps what the realm needs:
 * the date, the deadline and the history. Refusals of the directory become messages without a DN.
 */
final class DirectoryProvider extends LDAPStorageProvider {

    private static final Logger LOG = Logger.getLogger(DirectoryProvider.class);

    private final boolean keepsRules;
    private final boolean judges;

    DirectoryProvider(
            LDAPStorageProviderFactory factory,
            KeycloakSession session,
            ComponentModel model,
            LDAPIdentityStore store) {
        super(factory, session, model, store);
        keepsRules = editMode == EditMode.WRITABLE && DirectorySettings.areRealmRulesUsed(model);
        judges = keepsRules || model.get(LDAPConstants.VALIDATE_PASSWORD_POLICY, false);
    }

    /**
     * A person without an import exists only in the directory.
     *
     * @throws jakarta.ws.rs.ServiceUnavailableException during an outage, because other code takes a person who is not found
     *     for a deleted one, and ends the sessions
     */
    @Override
    public UserModel getUserById(RealmModel realm, String id) {
        try {
            return super.getUserById(realm, id);
        } catch (StorageUnavailableException e) {
            throw DirectoryOutageAnswer.of(session, e);
        }
    }

    /**
     * Keycloak's account, with what Keycloak 26.7.4 refuses to note: required actions of people without an import, and attributes
     * of this realm's own of imported people whom Keycloak only reads.
     */
    @Override
    protected UserModel proxy(RealmModel realm, UserModel local, LDAPObject entry, boolean isNew) {
        var person = super.proxy(realm, local, entry, isNew);
        var isImported = StorageId.isLocalStorage(person.getId());
        if (person instanceof PersonWithActions
                || person instanceof LocalAttributes
                || isImported != (editMode == EditMode.READ_ONLY)) {
            return person;
        }
        var noting = isImported
                ? new LocalAttributes(person, local, mapped(realm))
                : new PersonWithActions(session, realm, person);
        userManager.removeManagedUserEntry(person.getId());
        userManager.setManagedProxiedUser(noting, entry);
        return noting;
    }

    /** Names of the attributes that mappers read. */
    private Set<String> mapped(RealmModel realm) {
        return realm.getComponentsStream(model.getId(), LDAPStorageMapper.class.getName())
                .flatMap(mapper -> mapperManager.getMapper(mapper).getUserAttributes().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean validPassword(RealmModel realm, UserModel user, String password) {
        boolean valid;
        try {
            valid = PasswordText.compared(password).stream().anyMatch(form -> super.validPassword(realm, user, form));
        } catch (StorageUnavailableException e) {
            return false;
        }
        if (valid) {
            noteSeen(realm, user, password);
            var signIn = session.getContext().getAuthenticationSession();
            if (signIn != null) {
                SignInPassword.note(signIn, user);
            }
        }
        return valid;
    }

    private void noteSeen(RealmModel realm, UserModel user, String password) {
        if (keepsRules) {
            passwords(realm, user).seen(password, date(realm, user));
        } else if (DirectoryPassword.of(user).isPresent()
                && !(editMode == EditMode.WRITABLE && passwords(realm, user).isGenerated(password))) {
            DirectoryPassword.forget(user);
        }
    }

    /** Empty also during an outage: with Kerberos the password was compared elsewhere. */
    private Optional<PasswordDate> date(RealmModel realm, UserModel user) {
        try {
            return Optional.ofNullable(loadAndValidateUser(realm, user)).flatMap(PasswordDate::of);
        } catch (StorageUnavailableException e) {
            return Optional.empty();
        }
    }

    private KnownPasswords passwords(RealmModel realm, UserModel user) {
        return new KnownPasswords(session, realm, user);
    }

    /** Without the directory's password during an outage, so that lists of credentials do not fail. */
    @Override
    public Stream<CredentialModel> getCredentials(RealmModel realm, UserModel user) {
        try {
            return super.getCredentials(realm, user);
        } catch (StorageUnavailableException e) {
            return Stream.empty();
        }
    }

    @Override
    public boolean updateCredential(RealmModel realm, UserModel user, CredentialInput input) {
        if (editMode == EditMode.UNSYNCED && DirectoryOutages.isDown(model.getId())) {
            // Keycloak cannot change the account itself then, so the password would be rolled back with a server error.
            throw new DirectoryUnavailableException(null);
        }
        if (editMode != EditMode.WRITABLE || !(input instanceof UserCredentialModel given)) {
            return super.updateCredential(realm, user, input);
        }
        PersonLock.take(session, user);
        var typed = given.getChallengeResponse();
        var password = judges ? PasswordText.prepared(typed) : typed;
        var entry = entry(realm, user);
        var write = PasswordWrite.of(session, realm, user);
        // The random password that ends a disowned one is shown to no person.
        if (judges && write.path() != ChangePath.DISOWNED) {
            judge(realm, user, password);
        }
        var prepared =
                new UserCredentialModel(given.getCredentialId(), given.getType(), password, given.isAdminRequest());
        if (keepsRules && !write.isRandom()) {
            refuseCurrent(realm, user, entry, password);
        }
        // A password of ours lapses at the deadline of its mail, also if the directory keeps the rules.
        var isKept = keepsRules || write.isRandom();
        Runnable replacement = isKept ? passwords(realm, user).replacement(write, password) : () -> {};
        if (write.isDirectoryHeld()) {
            replacement.run();
            write.hold(() -> {
                writeDirectory(realm, user, prepared);
                noteDate(realm, user);
            });
        } else {
            // After a refusal the change form goes on, and so does its transaction: nothing may be noted before.
            writeDirectory(realm, user, prepared);
            replacement.run();
            noteDate(realm, user);
        }
        return true;
    }

    private LDAPObject entry(RealmModel realm, UserModel user) {
        try {
            var entry = loadAndValidateUser(realm, user);
            if (entry == null) {
                throw new DirectoryRefusedException(DirectoryFault.REFUSED, null);
            }
            return entry;
        } catch (StorageUnavailableException e) {
            throw new DirectoryUnavailableException(e);
        }
    }

    private void judge(RealmModel realm, UserModel user, String password) {
        var error = session.getProvider(PasswordPolicyManagerProvider.class).validate(realm, user, password);
        if (error != null) {
            throw new ModelException(error.getMessage(), error.getParameters());
        }
    }

    /**
     * Asks the directory whether the password is the current one, if Keycloak did not write that and cannot compare it. One
     * question for each new password that keeps all other rules, because the directory may count wrong ones.
     */
    private void refuseCurrent(RealmModel realm, UserModel user, LDAPObject entry, String password) {
        if (realm.getPasswordPolicy().getExpiredPasswords() < 1
                || DirectoryPassword.of(user).flatMap(DirectoryPassword::hash).isPresent()) {
            return;
        }
        try {
            ldapIdentityStore.validatePassword(entry, password);
        } catch (PasswordPolicyPasswordChangeException e) {
            LOG.debug("the directory asks for a change of the password, so it is the current one");
        } catch (AuthenticationException e) {
            return;
        } catch (StorageUnavailableException e) {
            throw new DirectoryUnavailableException(e);
        }
        throw new DirectoryRefusedException("directoryRefusedCurrent", null);
    }

    private void writeDirectory(RealmModel realm, UserModel user, UserCredentialModel password) {
        var wasDown = DirectoryOutages.isDown(model.getId());
        try {
            if (!super.updateCredential(realm, user, password)) {
                throw new ModelException(DirectoryFault.REFUSED);
            }
        } catch (StorageUnavailableException e) {
            throw wasDown ? new DirectoryUnavailableException(e) : DirectoryUnavailableException.afterWrite(e);
        } catch (ModelException e) {
            LOG.infof("SSO-LDAP-003 a directory refused a new password: %s", DirectoryFault.refusal(e));
            throw new DirectoryRefusedException(
                    DirectoryFault.refusal(e), DirectoryFault.answer(e).orElse(null));
        }
    }

    /** The password is written. Without this date it is noted at the next sign-in. */
    private void noteDate(RealmModel realm, UserModel user) {
        if (!keepsRules) {
            return;
        }
        try {
            Optional.ofNullable(loadLDAPUserByUuid(realm, user.getFirstAttribute(LDAPConstants.LDAP_ID)))
                    .flatMap(PasswordDate::of)
                    .ifPresent(date -> passwords(realm, user).dated(date));
        } catch (StorageUnavailableException | ModelException e) {
            LOG.warnf("SSO-LDAP-004 the directory did not tell the date of a new password: %s", DirectoryFault.root(e));
        }
    }
}
