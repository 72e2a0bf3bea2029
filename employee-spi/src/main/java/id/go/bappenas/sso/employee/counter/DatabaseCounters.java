package id.go.bappenas.sso.employee.counter;

import id.go.bappenas.sso.employee.RealmSecret;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.function.Function;
import org.keycloak.common.util.Time;
import org.keycloak.models.ModelException;

/**
 * Counts in the database, in short transactions of their own: the caller's rollback takes nothing back, and no row stays
 * locked while passwords are hashed or mails prepared.
 */
final class DatabaseCounters implements Counters {

    private static final int ATTEMPTS = 5;

    /** Runs work in a new transaction that is committed when this returns. */
    interface Transactions {
        long inNew(Function<EntityManager, Long> work);
    }

    private final Transactions transactions;
    private final RealmSecret secret;
    private final String realmId;

    DatabaseCounters(Transactions transactions, RealmSecret secret, String realmId) {
        this.transactions = transactions;
        this.secret = secret;
        this.realmId = realmId;
    }

    @Override
    public long count(String subject, String value, Duration window) {
        return count(subject, value, 1, window);
    }

    @Override
    public long count(String subject, String value, long amount, Duration window) {
        if (amount < 1) {
            throw new IllegalArgumentException("a count adds at least 1");
        }
        var id = id(subject, value);
        var now = Time.currentTimeMillis();
        return counted(table -> table.count(id, realmId, amount, now, now + window.toMillis()));
    }

    @Override
    public long current(String subject, String value) {
        var id = id(subject, value);
        var now = Time.currentTimeMillis();
        return counted(table -> table.current(id, now));
    }

    @Override
    public void forget(String subject, String value) {
        var id = id(subject, value);
        counted(table -> (long) table.remove(id));
    }

    /** H2 has no "on conflict": of two that begin a counter at once, one fails there and finds it at its next attempt. */
    private long counted(Function<CounterTable, Long> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return transactions.inNew(database -> work.apply(new CounterTable(database)));
            } catch (PersistenceException | ModelException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private String id(String subject, String value) {
        return secret.digest(subject + ' ' + value);
    }
}
