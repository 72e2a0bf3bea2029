package id.go.bappenas.sso.support.jpa;

import id.go.bappenas.sso.support.keycloak.KeycloakTables;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserModel;

/**
 * Locks the row of a person. Every transaction that changes the person's password does so first: a change by the person,
 * Lupa Password, an administrator, "Bukan saya". So these transactions follow one another, and each sees what the previous
 * one wrote. Without the lock a change could overwrite a "Bukan saya" of the same moment, and two of them could wait for
 * each other.
 *
 * <p>A person of a directory who is not imported has no such row, so two of these transactions can run at the same time.
 */
public final class PersonLock {

    private static final String TAKEN = PersonLock.class.getName() + ' ';

    /**
     * SQL states of a transaction that was ended, or that waited too long, because of another one. PostgreSQL: 55P03 (lock
     * not available), 40P01 (deadlock). H2: HYT00 (time-out of a lock), 90131 (changed by another transaction). Both, and
     * most others: 40001 (serialization failure).
     */
    private static final Set<String> FAULTS = Set.of("40001", "40P01", "55P03", "HYT00", "90131");

    private PersonLock() {}

    /** Waits for the row, and holds it until the transaction ends. This model of the person then has the stored password. */
    public static void take(KeycloakSession session, UserModel person) {
        take(session, person, KeycloakTables::lockUser);
    }

    /**
     * The same without waiting.
     *
     * @return whether the row was free; if not, the transaction has to be rolled back
     */
    public static boolean takeAtOnce(KeycloakSession session, UserModel person) {
        try {
            take(session, person, KeycloakTables::lockUserAtOnce);
            return true;
        } catch (PersistenceException | ModelException e) {
            if (isFault(e)) {
                return false;
            }
            throw e;
        }
    }

    private static void take(KeycloakSession session, UserModel person, BiPredicate<KeycloakSession, String> lock) {
        if (session.getAttribute(TAKEN + person.getId()) == null
                && !CreatedAccount.is(session, person.getId())
                && lock.test(session, person.getId())) {
            session.setAttribute(TAKEN + person.getId(), true);
            KeycloakTables.refreshPassword(session, person);
        }
    }

    /** Whether a transaction failed only because of another one, so that the next attempt may succeed. */
    public static boolean isFault(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof PessimisticLockException
                        || cause instanceof LockTimeoutException
                        || cause instanceof OptimisticLockException
                        || (cause instanceof SQLException sql
                                && sql.getSQLState() != null
                                && FAULTS.contains(sql.getSQLState())));
    }
}
