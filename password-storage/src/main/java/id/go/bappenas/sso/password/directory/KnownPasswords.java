package id.go.bappenas.sso.password.directory;

import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.place.DirectoryPassword;
import id.go.bappenas.sso.password.credential.PasswordReplacement;
import id.go.bappenas.sso.password.history.RecentPasswords;
import id.go.bappenas.sso.password.text.PasswordText;
import id.go.bappenas.sso.support.jpa.PersonLock;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Keeps {@link DirectoryPassword} of a person in step with the directory. */
record KnownPasswords(KeycloakSession session, RealmModel realm, UserModel person) {

    /** For a password of ours whose date in the directory is not known: clocks of the two may differ by so much. */
    private static final Duration SKEW = Duration.ofHours(1);

    /**
     * Notes the password that was right just now, with its hash: it must not be chosen again after it was replaced. If it was
     * changed elsewhere, the former one goes into the history.
     *
     * @param date as the directory tells it; without it, the age begins when the realm first sees the password
     */
    void seen(String password, Optional<PasswordDate> date) {
        if (isKnown(password, date)) {
            return;
        }
        PersonLock.take(session, person);
        // Again, because the transaction that held the lock may have noted this password.
        if (isKnown(password, date)) {
            return;
        }
        DirectoryPassword.of(person).ifPresent(former -> PasswordReplacement.remember(realm, person, former));
        DirectoryPassword.store(
                person,
                date.map(found -> found.time().toEpochMilli()).orElseGet(Time::currentTimeMillis),
                PasswordReplacement.hash(session, realm, PasswordText.prepared(password)),
                date.map(PasswordDate::value).orElse(null));
    }

    private boolean isKnown(String password, Optional<PasswordDate> date) {
        return DirectoryPassword.of(person)
                .filter(known -> isSame(known, password, date))
                .isPresent();
    }

    /**
     * A password that Keycloak wrote is recognized by its hash, where the dates do not tell: Active Directory gives it another
     * date when Keycloak writes the account once more after the password.
     */
    private boolean isSame(DirectoryPassword known, String password, Optional<PasswordDate> date) {
        if (date.isEmpty()) {
            return known.hash().isEmpty() || isHash(known, password);
        }
        var told = date.get().value();
        if (known.directoryDate().filter(told::equals).isPresent()) {
            return true;
        }
        var isSame = known.hash().isPresent()
                ? isHash(known, password)
                : known.directoryDate().isEmpty() && isNear(known, date.get());
        if (isSame) {
            known.dated(person, told);
        }
        return isSame;
    }

    private boolean isHash(DirectoryPassword known, String password) {
        return RecentPasswords.isHashOf(session, known.hash().orElseThrow(), password);
    }

    private static boolean isNear(DirectoryPassword known, PasswordDate date) {
        return Math.abs(date.time().toEpochMilli() - known.written()) < SKEW.toMillis();
    }

    /** Prepares what {@link PasswordReplacement#ofDirectory} stores. */
    Runnable replacement(PasswordWrite write, String password) {
        return PasswordReplacement.ofDirectory(session, realm, person, write, password);
    }

    /** Whether the password that was right just now is the one that Keycloak generated. */
    boolean isGenerated(String password) {
        return DirectoryPassword.of(person)
                .filter(known -> known.deadline().isPresent())
                .flatMap(DirectoryPassword::hash)
                .filter(hash -> RecentPasswords.isHashOf(session, hash, password))
                .isPresent();
    }

    void dated(PasswordDate date) {
        DirectoryPassword.of(person).ifPresent(known -> known.dated(person, date.value()));
    }
}
