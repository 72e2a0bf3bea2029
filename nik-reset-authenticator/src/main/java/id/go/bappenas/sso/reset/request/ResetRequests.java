package id.go.bappenas.sso.reset.request;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.credential.place.PasswordPlace;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.mail.link.Digest;
import id.go.bappenas.sso.mail.link.LinkKey;
import id.go.bappenas.sso.notice.RequestOrigin;
import id.go.bappenas.sso.support.jpa.PersonLock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The requests of a realm, each with a mailed link. */
public final class ResetRequests {

    private static final Logger LOG = Logger.getLogger(ResetRequests.class);

    /** Ended requests stay for this time, so that the page behind an old link can say why it is refused. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Map<String, Object> NO_WAITING = Map.of("jakarta.persistence.lock.timeout", 0);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager database;

    public ResetRequests(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Opens a request and creates the link. Older requests of the person end with {@link #closeOlder}. */
    public LinkKey open(
            String id,
            UserModel person,
            ExternalAddress address,
            RequestOrigin origin,
            String clientId,
            Duration lifetime) {
        var key = LinkKey.fresh(id);
        var request = new ResetRequestEntity(id, realm.getId(), person.getId(), origin, clientId);
        request.bind(key, address.address(), passwordDate(person), now().plus(lifetime));
        database.persist(request);
        database.flush();
        return key;
    }

    /**
     * The open request of a link.
     *
     * @throws ResetRefusedException if the request cannot be used
     */
    public ResetRequestEntity find(LinkKey key) {
        var request = find(key.id());
        if (!key.isOf(request.secretDigest())) {
            throw new ResetRefusedException(ResetRefusal.UNKNOWN);
        }
        return checked(request);
    }

    /**
     * The request.
     *
     * @throws ResetRefusedException if the request is not open any more
     */
    public ResetRequestEntity open(String id) {
        return checked(find(id));
    }

    /**
     * Checks in its own transaction that the request is open. The caller holds no connection before it begins another
     * transaction, so that many concurrent callers cannot wait for each other's connections.
     */
    public static void checkOpen(KeycloakSession session, String id) {
        KeycloakModelUtils.runJobInTransaction(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                apart -> new ResetRequests(apart, apart.getContext().getRealm()).open(id));
    }

    /**
     * Locks the open request until the end of the transaction.
     *
     * @throws ResetRefusedException if the request is not open, or if another transaction holds the lock; it does not wait
     */
    public ResetRequestEntity lock(String id) {
        var request = find(id);
        try {
            database.refresh(request, LockModeType.PESSIMISTIC_WRITE, NO_WAITING);
        } catch (PersistenceException | ModelException e) {
            if (isGone(e)) {
                throw new ResetRefusedException(ResetRefusal.UNKNOWN);
            }
            if (!PersonLock.isFault(e)) {
                throw e;
            }
            LOG.infof("SSO-RESET-010 request %s is being used by another call", id);
            throw new ResetRefusedException(ResetRefusal.BUSY);
        }
        return checked(request);
    }

    public void end(ResetRequestEntity request, ResetRequestState state) {
        request.state(state);
        database.flush();
    }

    /**
     * Ends an open request by one conditional update: one of several concurrent callers succeeds.
     *
     * @return whether the request was open
     */
    public boolean take(ResetRequestEntity request, ResetRequestState state) {
        return change(request.id(), ResetRequestState.OPEN, state) == 1;
    }

    /** Reverts {@link #take} in the same transaction. */
    public void giveBack(ResetRequestEntity request, ResetRequestState state) {
        change(request.id(), state, ResetRequestState.OPEN);
    }

    private int change(String id, ResetRequestState from, ResetRequestState to) {
        return database.createQuery(
                        "update ResetRequestEntity r set r.state = :to where r.id = :id and r.state = :from")
                .setParameter("to", to)
                .setParameter("id", id)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Ends the person's open links. */
    public int close(String userId) {
        return database.createQuery(
                        "update ResetRequestEntity r set r.state = :to where r.realmId = :realm and r.userId = :user"
                                + " and r.state = :from")
                .setParameter("to", ResetRequestState.REPLACED)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("from", ResetRequestState.OPEN)
                .executeUpdate();
    }

    /** Deletes all requests of a removed person. */
    public void forget(String userId) {
        database.createQuery("delete from ResetRequestEntity r where r.realmId = :realm and r.userId = :user")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Deletes all requests of a removed realm. */
    public void forgetAll() {
        database.createQuery("delete from ResetRequestEntity r where r.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    /**
     * Ends the person's open requests except one. Called after SMTP has taken the mail of that one: before, the locks of the
     * rows would let a person who opens an older link wait for SMTP.
     */
    public void closeOlder(String userId, String newest) {
        database.createQuery(
                        "update ResetRequestEntity r set r.state = :replaced where r.realmId = :realm and r.userId = :user"
                                + " and r.state = :open and r.id <> :newest")
                .setParameter("replaced", ResetRequestState.REPLACED)
                .setParameter("open", ResetRequestState.OPEN)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("newest", newest)
                .executeUpdate();
    }

    /**
     * Deletes requests of all realms that expired 30 days ago.
     *
     * @param most rows to delete
     * @return number of deleted rows
     */
    public static int deleteOld(KeycloakSession session, int most) {
        var database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        var old = database.createQuery(
                        "select r.id from ResetRequestEntity r where r.expiresAt < :before", String.class)
                .setParameter("before", now().minus(KEPT).toEpochMilli())
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : database.createQuery("delete from ResetRequestEntity r where r.id in :old")
                        .setParameter("old", old)
                        .executeUpdate();
    }

    /** Whether the row was deleted after it was read, because the person was removed or the row is old. */
    private static boolean isGone(Throwable failure) {
        return failure instanceof EntityNotFoundException || (failure.getCause() != null && isGone(failure.getCause()));
    }

    private ResetRequestEntity find(String id) {
        var request = database.find(ResetRequestEntity.class, id);
        if (request == null || !request.realmId().equals(realm.getId())) {
            throw new ResetRefusedException(ResetRefusal.UNKNOWN);
        }
        return request;
    }

    private ResetRequestEntity checked(ResetRequestEntity request) {
        if (request.state() != ResetRequestState.OPEN) {
            throw new ResetRefusedException(ResetRefusal.of(request.state()));
        }
        if (!now().isBefore(request.expires())) {
            throw new ResetRefusedException(ResetRefusal.EXPIRED);
        }
        if (isOutOfReach(request)) {
            throw new ResetRefusedException(ResetRefusal.DIRECTORY);
        }
        if (!isBound(request)) {
            throw new ResetRefusedException(ResetRefusal.REPLACED);
        }
        return request;
    }

    /** Whether the person's directory is down; the account then looks disabled or removed. */
    private boolean isOutOfReach(ResetRequestEntity request) {
        return DirectoryOutages.isOutOfReach(
                realm, Optional.ofNullable(session.users().getUserById(realm, request.userId())));
    }

    /** Whether account, password and address are the same as when the link was mailed. */
    private boolean isBound(ResetRequestEntity request) {
        var person = session.users().getUserById(realm, request.userId());
        return person != null
                && person.isEnabled()
                && isSamePassword(request, person)
                && address(person)
                        .filter(address ->
                                Digest.isSame(Digest.of(request.id(), address.address()), request.addressDigest()))
                        .isPresent();
    }

    /**
     * A directory's password has no date until the person signs in with it. If that happens after the request, and the date is
     * before the request, the password is still the one of then.
     */
    private boolean isSamePassword(ResetRequestEntity request, UserModel person) {
        var date = passwordDate(person);
        return date == request.passwordDate()
                || (request.passwordDate() == 0
                        && Instant.ofEpochMilli(date).isBefore(request.origin().when())
                        && PasswordPlace.of(session, realm, person).isDirectory());
    }

    private Optional<ExternalAddress> address(UserModel person) {
        return ExternalAddresses.of(session).trusted(realm, person);
    }

    private static long passwordDate(UserModel person) {
        return TemporaryPassword.written(person).orElse(0L);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
