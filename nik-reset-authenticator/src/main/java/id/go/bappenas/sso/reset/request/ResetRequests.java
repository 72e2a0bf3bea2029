package id.go.bappenas.sso.reset.request;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.mail.link.Digest;
import id.go.bappenas.sso.mail.link.LinkKey;
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
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The requests of a realm that links were mailed for. */
public final class ResetRequests {

    private static final Logger LOG = Logger.getLogger(ResetRequests.class);

    /** What is over is kept for a while, so that an old link can be told what became of it. */
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

    /** Opens a request in place of all older ones of the person, and mints its link. */
    public LinkKey open(String id, UserModel person, ExternalAddress address, Asker asker, Duration lifetime) {
        close(person.getId());
        forgetOld();
        var key = LinkKey.fresh(id);
        var request = new ResetRequest(id, realm.getId(), person.getId(), asker);
        request.bind(key.secret(), address.address(), passwordDate(person), now().plus(lifetime));
        database.persist(request);
        database.flush();
        return key;
    }

    /** The open request of a link. */
    public ResetRequest find(LinkKey key) throws RefusedException {
        var request = find(key.id());
        if (!Digest.isSame(request.secretDigest(), Digest.of(request.id(), key.secret()))) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
        return checked(request);
    }

    /** The request, if it is still open. */
    public ResetRequest open(String id) throws RefusedException {
        return checked(find(id));
    }

    /**
     * The same in a transaction of its own, for a caller that begins another one next: it holds no connection in between, so
     * that many callers at once cannot wait for each other's.
     */
    public static void checkOpen(KeycloakSession session, String id) throws RefusedException {
        var refused = KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                apart -> {
                    try {
                        new ResetRequests(apart, apart.getContext().getRealm()).open(id);
                        return Optional.<RefusedException>empty();
                    } catch (RefusedException e) {
                        return Optional.of(e);
                    }
                },
                "a request of Lupa Password");
        if (refused.isPresent()) {
            throw refused.get();
        }
    }

    /**
     * Locks the open request until the end of the transaction.
     *
     * @throws RefusedException also if another transaction holds it: the lock is not waited for
     */
    public ResetRequest lock(String id) throws RefusedException {
        var request = find(id);
        try {
            database.refresh(request, LockModeType.PESSIMISTIC_WRITE, NO_WAITING);
        } catch (PersistenceException | ModelException e) {
            if (isGone(e)) {
                throw new RefusedException(Refusal.UNKNOWN);
            }
            if (!PersonLock.isFault(e)) {
                throw e;
            }
            LOG.infof("request %s is being used by another call", id);
            throw new RefusedException(Refusal.BUSY);
        }
        return checked(request);
    }

    public void end(ResetRequest request, RequestState state) {
        request.state(state);
        database.flush();
    }

    /**
     * Ends an open request at once, against all others that try the same.
     *
     * @return whether it was open
     */
    public boolean take(ResetRequest request, RequestState state) {
        return change(request.id(), RequestState.OPEN, state) == 1;
    }

    /** Takes back what {@link #take} did in the same transaction. */
    public void giveBack(ResetRequest request, RequestState state) {
        change(request.id(), state, RequestState.OPEN);
    }

    private int change(String id, RequestState from, RequestState to) {
        return database.createQuery("update ResetRequest r set r.state = :to where r.id = :id and r.state = :from")
                .setParameter("to", to)
                .setParameter("id", id)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Kills the person's open links. */
    public int close(String userId) {
        return database.createQuery(
                        "update ResetRequest r set r.state = :to where r.realmId = :realm and r.userId = :user"
                                + " and r.state = :from")
                .setParameter("to", RequestState.REPLACED)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("from", RequestState.OPEN)
                .executeUpdate();
    }

    /** Everything about a person who is gone. */
    public void forget(String userId) {
        database.createQuery("delete from ResetRequest r where r.realmId = :realm and r.userId = :user")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Everything about a realm that is gone. */
    public void forgetAll() {
        database.createQuery("delete from ResetRequest r where r.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    private void forgetOld() {
        database.createQuery("delete from ResetRequest r where r.expiresAt < :before")
                .setParameter("before", now().minus(KEPT).toEpochMilli())
                .executeUpdate();
    }

    /** Whether the row was deleted after it was read: with its person, or as too old. */
    private static boolean isGone(Throwable failure) {
        return failure instanceof EntityNotFoundException || (failure.getCause() != null && isGone(failure.getCause()));
    }

    private ResetRequest find(String id) throws RefusedException {
        var request = database.find(ResetRequest.class, id);
        if (request == null || !request.realmId().equals(realm.getId())) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
        return request;
    }

    private ResetRequest checked(ResetRequest request) throws RefusedException {
        if (request.state() != RequestState.OPEN) {
            throw new RefusedException(Refusal.of(request.state()));
        }
        if (!now().isBefore(request.expires())) {
            throw new RefusedException(Refusal.EXPIRED);
        }
        if (!isBound(request)) {
            throw new RefusedException(Refusal.REPLACED);
        }
        return request;
    }

    /** Whether account, password and address are those that the link was mailed for. */
    private boolean isBound(ResetRequest request) {
        var person = session.users().getUserById(realm, request.userId());
        return person != null
                && person.isEnabled()
                && passwordDate(person) == request.passwordDate()
                && address(person)
                        .filter(address ->
                                Digest.isSame(Digest.of(request.id(), address.address()), request.addressDigest()))
                        .isPresent();
    }

    private Optional<ExternalAddress> address(UserModel person) {
        return ExternalAddresses.of(session).trusted(realm, person);
    }

    private static long passwordDate(UserModel person) {
        return person.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .map(CredentialModel::getCreatedDate)
                .orElse(0L);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
