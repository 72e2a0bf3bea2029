package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.mail.link.Digest;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Mailboxes of people whose mail server refused a mail for good (5xx at RCPT). A row ends when the mailbox takes a mail, and 90
 * days after the last refusal.
 */
public final class RefusedMailboxes {

    private static final Duration KEPT = Duration.ofDays(90);

    private final RealmModel realm;
    private final EntityManager database;

    private RefusedMailboxes(KeycloakSession session, RealmModel realm) {
        this.realm = realm;
        this.database = database(session);
    }

    public static RefusedMailboxes of(KeycloakSession session, RealmModel realm) {
        return new RefusedMailboxes(session, realm);
    }

    private static EntityManager database(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Records the refusal, if the failure is one of the mailbox. */
    public void record(String userId, MailRefusedException failure) {
        if (failure.failure() == MailFailure.MAILBOX && userId != null) {
            failure.recipient().ifPresent(address -> {
                var id = id(userId, address);
                var row = Optional.ofNullable(database.find(RefusedMailboxEntity.class, id))
                        .orElseGet(() -> new RefusedMailboxEntity(id, realm.getId(), userId));
                row.refused(now(), failure.answer().orElse(""));
                database.persist(row);
            });
        }
    }

    /** When this mailbox of the person last refused a mail; empty if it took one since. */
    public Optional<Instant> refusedAt(String userId, String address) {
        return Optional.ofNullable(database.find(RefusedMailboxEntity.class, id(userId, address)))
                .map(RefusedMailboxEntity::refusedAt);
    }

    /** Forgets a refusal, because the mailbox has taken a mail. */
    void taken(String userId, String address) {
        database.createQuery("delete from RefusedMailboxEntity m where m.id = :id")
                .setParameter("id", id(userId, address))
                .executeUpdate();
    }

    void forget(String userId) {
        database.createQuery("delete from RefusedMailboxEntity m where m.realmId = :realm and m.userId = :user")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .executeUpdate();
    }

    void forgetAll() {
        database.createQuery("delete from RefusedMailboxEntity m where m.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    /**
     * Deletes old rows of all realms.
     *
     * @param most rows to delete
     * @return number of deleted rows
     */
    static int deleteOld(KeycloakSession session, int most) {
        var old = database(session)
                .createQuery("select m.id from RefusedMailboxEntity m where m.refusedAt < :before", String.class)
                .setParameter("before", now().minus(KEPT).toEpochMilli())
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : database(session)
                        .createQuery("delete from RefusedMailboxEntity m where m.id in :old")
                        .setParameter("old", old)
                        .executeUpdate();
    }

    private static String id(String userId, String address) {
        return Digest.of(userId, address.toLowerCase(Locale.ROOT));
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
