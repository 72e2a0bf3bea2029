package id.go.bappenas.sso.support.counter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The connection that a node counts with. It is taken from Keycloak's pool once and kept, so that counting needs no free
 * connection while callers that wait for a count hold all others. For one thread only.
 */
final class CounterConnection {

    /** Opens a connection of the pool. */
    interface Source {
        Connection get() throws SQLException;
    }

    private static final Logger LOG = Logger.getLogger(CounterConnection.class);

    /** A connection that was idle for longer is checked before use. */
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final int VALIDATION_SECONDS = 2;
    /** How many dead connections are tried: after a restart of the database the pool may give some out. */
    private static final int MOST_DEAD = 20;
    /** Longer than a statement may take: after this time the database counts as silent. */
    private static final int SILENCE_MILLIS = 4_000;

    private final Source source;
    private Connection connection;
    private long usedAt;

    CounterConnection(Source source) {
        this.source = source;
    }

    /** A connection that answers. */
    Connection get() throws SQLException {
        if (connection != null && System.nanoTime() - usedAt > IDLE_NANOS && !answers(connection)) {
            discard();
        }
        if (connection == null) {
            connection = open();
        }
        usedAt = System.nanoTime();
        return connection;
    }

    private Connection open() throws SQLException {
        // Given back at the end only, because the pool would give the same one out again.
        var dead = new ArrayList<Connection>();
        try {
            while (dead.size() < MOST_DEAD) {
                var candidate = source.get();
                if (isReady(candidate)) {
                    return candidate;
                }
                dead.add(candidate);
            }
            throw new SQLException("none of " + MOST_DEAD + " connections answers", "08006");
        } finally {
            giveBack(dead);
        }
    }

    private static boolean isReady(Connection candidate) {
        try {
            candidate.setAutoCommit(false);
            candidate.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
            return answers(candidate);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean answers(Connection asked) {
        try {
            return asked.isValid(VALIDATION_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Rolls the transaction back. Returns false if the connection is dead; it has been given back then. */
    boolean rollBack() {
        if (connection == null) {
            return false;
        }
        try {
            connection.rollback();
            if (answers(connection)) {
                return true;
            }
        } catch (SQLException e) {
            LOG.debugf("no rollback: %s", e.getSQLState());
        }
        discard();
        return false;
    }

    void discard() {
        if (connection != null) {
            giveBack(List.of(connection));
            connection = null;
        }
    }

    private static void giveBack(List<Connection> connections) {
        for (var one : connections) {
            try {
                // If this fails, the pool learns that the connection is dead.
                one.rollback();
            } catch (SQLException e) {
                LOG.debugf("a dead connection: %s", e.getSQLState());
            }
            try {
                one.close();
            } catch (SQLException e) {
                LOG.debugf("a connection that was not given back: %s", e.getSQLState());
            }
        }
    }
}
