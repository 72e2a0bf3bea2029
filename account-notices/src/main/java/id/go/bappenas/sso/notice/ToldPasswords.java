package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordChanged;
import id.go.bappenas.sso.credential.temporary.EndedPassword;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.support.jpa.PersonLock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Which password a link "Bukan saya" is about, and its end. */
final class ToldPasswords {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager database;

    ToldPasswords(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** In the transaction of the change. */
    void told(PasswordChanged change, Instant now) {
        TemporaryPassword.written(change.person()).ifPresent(written -> {
            var userId = change.person().getId();
            var told = locked(userId).orElseGet(() -> new ToldPassword(realm.getId(), userId));
            told.told(written, now, change.path().beginsAnew());
            if (change.path() == ChangePath.DISOWNED) {
                told.disowned(now);
            }
            database.persist(told);
        });
    }

    /** A password was deleted: the next one is no first one, and comes from no change that was told before. */
    void deleted(UserModel person) {
        if (locked(person.getId()).isEmpty()) {
            database.persist(new ToldPassword(realm.getId(), person.getId()));
        }
    }

    /** Whether a change of the password, or its deletion, was told before. */
    boolean isKnown(UserModel person) {
        return database.find(ToldPassword.class, person.getId()) != null;
    }

    /** When "Bukan saya" last ended a password of the person. */
    Optional<Instant> disownedAt(UserModel person) {
        return Optional.ofNullable(database.find(ToldPassword.class, person.getId()))
                .flatMap(ToldPassword::disownedAt);
    }

    /**
     * Ends the current password if it comes from that change: from it, or from later changes by who knew the password that it
     * wrote. A password of Lupa Password or of an administrator begins a line of its own, which no older link ends.
     */
    PasswordEnd end(UserModel person, Instant change) {
        return end(person, (told, written) -> told.filter(one -> one.comesFrom(change, written))
                .isPresent());
    }

    /**
     * Ends the current password if it is the one of that moment, or comes from changes by who knew that one: somebody who set up
     * or took off a second factor had typed it.
     */
    PasswordEnd endKnown(UserModel person, Instant moment) {
        return end(person, (told, written) -> told.filter(one -> one.isOf(written))
                .map(one -> one.comesFrom(moment, written))
                .orElse(written <= moment.toEpochMilli()));
    }

    /** @param ends whether that password ends, by what was told last and by when it was written */
    private PasswordEnd end(UserModel person, BiPredicate<Optional<ToldPassword>, Long> ends) {
        PersonLock.take(session, person);
        var written = TemporaryPassword.written(person);
        if (written.isEmpty()) {
            return PasswordEnd.IMPOSSIBLE;
        }
        if (EndedPassword.isCurrent(person)) {
            return PasswordEnd.ENDED_BEFORE;
        }
        if (!ends.test(locked(person.getId()), written.get())) {
            return PasswordEnd.REPLACED;
        }
        return EndedPassword.write(session, realm, person) ? PasswordEnd.ENDED : PasswordEnd.IMPOSSIBLE;
    }

    void forget(String userId) {
        database.createQuery("delete from ToldPassword t where t.realmId = :realm and t.userId = :user")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .executeUpdate();
    }

    void forgetAll() {
        database.createQuery("delete from ToldPassword t where t.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    private Optional<ToldPassword> locked(String userId) {
        return Optional.ofNullable(database.find(ToldPassword.class, userId, LockModeType.PESSIMISTIC_WRITE));
    }
}
