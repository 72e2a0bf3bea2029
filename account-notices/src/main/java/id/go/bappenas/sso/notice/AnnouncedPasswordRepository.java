package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
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

/** Decides whether a link "Bukan saya" is about the current password, and ends it. */
final class AnnouncedPasswordRepository {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager database;

    AnnouncedPasswordRepository(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Stores the password of a notice, in the transaction of the change. */
    void announced(PasswordWrite change, Instant now) {
        TemporaryPassword.written(change.person()).ifPresent(written -> {
            var userId = change.person().getId();
            var row = locked(userId).orElseGet(() -> new AnnouncedPasswordEntity(realm.getId(), userId));
            row.announced(written, now, change.path().beginsAnew());
            if (change.path() == ChangePath.DISOWNED) {
                row.disowned(now);
            }
            database.persist(row);
        });
    }

    /** Records that a password was deleted: the next password is not a first password, and belongs to no earlier change. */
    void deleted(UserModel person) {
        if (locked(person.getId()).isEmpty()) {
            database.persist(new AnnouncedPasswordEntity(realm.getId(), person.getId()));
        }
    }

    /** Whether there was a notice of a changed or deleted password before. */
    boolean isKnown(UserModel person) {
        return database.find(AnnouncedPasswordEntity.class, person.getId()) != null;
    }

    /** When "Bukan saya" last ended a password of the person. */
    Optional<Instant> disownedAt(UserModel person) {
        return Optional.ofNullable(database.find(AnnouncedPasswordEntity.class, person.getId()))
                .flatMap(AnnouncedPasswordEntity::disownedAt);
    }

    /**
     * Ends the current password if that change wrote it, or later changes that needed the password of that change. Lupa
     * Password and an administrator begin a new line, which no older link ends.
     */
    PasswordEffect end(UserModel person, Instant change) {
        return end(person, (row, written) -> row.filter(one -> one.comesFrom(change, written))
                .isPresent());
    }

    /**
     * Ends the current password if it is the password of that moment, or if changes that needed that password wrote it. The
     * password was typed to set up or remove a second factor.
     */
    PasswordEffect endKnown(UserModel person, Instant moment) {
        return end(person, (row, written) -> row.filter(one -> one.isOf(written))
                .map(one -> one.comesFrom(moment, written))
                .orElse(written <= moment.toEpochMilli()));
    }

    /** @param ends decides by the stored row and the date of the current password */
    private PasswordEffect end(UserModel person, BiPredicate<Optional<AnnouncedPasswordEntity>, Long> ends) {
        PersonLock.take(session, person);
        var written = TemporaryPassword.written(person);
        if (written.isEmpty()) {
            return PasswordEffect.IMPOSSIBLE;
        }
        if (EndedPassword.isCurrent(person)) {
            return PasswordEffect.ENDED_BEFORE;
        }
        if (!ends.test(locked(person.getId()), written.get())) {
            return PasswordEffect.REPLACED;
        }
        return EndedPassword.write(session, realm, person) ? PasswordEffect.ENDED : PasswordEffect.IMPOSSIBLE;
    }

    void forget(String userId) {
        database.createQuery("delete from AnnouncedPasswordEntity t where t.realmId = :realm and t.userId = :user")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .executeUpdate();
    }

    void forgetAll() {
        database.createQuery("delete from AnnouncedPasswordEntity t where t.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    private Optional<AnnouncedPasswordEntity> locked(String userId) {
        return Optional.ofNullable(
                database.find(AnnouncedPasswordEntity.class, userId, LockModeType.PESSIMISTIC_WRITE));
    }
}
