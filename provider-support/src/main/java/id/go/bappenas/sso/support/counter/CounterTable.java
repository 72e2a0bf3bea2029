package id.go.bappenas.sso.support.counter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SQL statements of counters, for PostgreSQL and H2. All nodes lock rows in the order of their ids, so that two nodes
 * never wait for each other.
 */
final class CounterTable {

    private static final int ROWS_AT_ONCE = 500;
    private static final int STATEMENT_SECONDS = 3;
    /** SQL states of class 23: the row exists already. */
    private static final String CONSTRAINT_VIOLATION = "23";

    private final String select;
    private final String insert;
    private final String update;
    private final String delete;
    private final String deleteEnded;
    private final String ended;
    private final String ofRealm;

    /** @param table its name, with the schema where there is one */
    CounterTable(String table) {
        select = "select REALM_ID, TRIES, ENDS_AT from " + table + " where ID = ?";
        insert = "insert into " + table + " (ID, REALM_ID, TRIES, ENDS_AT) values (?, ?, 0, 0)";
        update = "update " + table + " set REALM_ID = ?, TRIES = ?, ENDS_AT = ? where ID = ?";
        delete = "delete from " + table + " where ID = ?";
        deleteEnded = delete + " and ENDS_AT <= ?";
        ended = "select ID from " + table + " where ENDS_AT <= ? order by ID";
        ofRealm = "select ID from " + table + " where REALM_ID = ? order by ID";
    }

    /**
     * Runs all operations in one transaction, those of one counter in the given order.
     *
     * @return the result of each operation, in the same order
     */
    List<Long> apply(Connection database, List<CounterOperation> counts) throws SQLException {
        var byId = new TreeMap<String, List<CounterOperation>>();
        counts.forEach(count ->
                byId.computeIfAbsent(count.id(), id -> new ArrayList<>()).add(count));
        var results = new IdentityHashMap<CounterOperation, Long>();
        for (var counter : byId.entrySet()) {
            apply(database, counter.getKey(), counter.getValue(), results);
        }
        database.commit();
        return counts.stream().map(results::get).toList();
    }

    private void apply(
            Connection database, String id, List<CounterOperation> counts, Map<CounterOperation, Long> results)
            throws SQLException {
        var adds = counts.stream().anyMatch(count -> count.kind() == CounterOperation.Kind.ADD);
        var before =
                counts.stream().allMatch(CounterOperation::isRead) ? read(database, id) : locked(database, id, adds);
        var window = before;
        for (var count : counts) {
            window = window.after(count);
            results.put(count, window.result(count));
        }
        if (!window.equals(before)) {
            write(database, id, window);
        }
    }

    private CounterWindow locked(Connection database, String id, boolean make) throws SQLException {
        var found = find(database, select + " for update", id);
        if (found.exists() || !make) {
            return found;
        }
        begin(database, id);
        return find(database, select + " for update", id);
    }

    /** Inserts an empty row. If another node inserts it at the same moment, this waits for that node and uses its row. */
    private void begin(Connection database, String id) throws SQLException {
        var before = database.setSavepoint();
        try (var statement = database.prepareStatement(insert)) {
            statement.setQueryTimeout(STATEMENT_SECONDS);
            statement.setString(1, id);
            statement.setString(2, "");
            statement.executeUpdate();
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith(CONSTRAINT_VIOLATION)) {
                throw e;
            }
            database.rollback(before);
        }
    }

    private CounterWindow read(Connection database, String id) throws SQLException {
        return find(database, select, id);
    }

    private static CounterWindow find(Connection database, String sql, String id) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setQueryTimeout(STATEMENT_SECONDS);
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? new CounterWindow(true, rows.getString(1), rows.getLong(2), rows.getLong(3))
                        : CounterWindow.NONE;
            }
        }
    }

    private void write(Connection database, String id, CounterWindow window) throws SQLException {
        if (!window.exists()) {
            delete(database, List.of(id));
            return;
        }
        try (var statement = database.prepareStatement(update)) {
            statement.setQueryTimeout(STATEMENT_SECONDS);
            statement.setString(1, window.realmId());
            statement.setLong(2, window.tries());
            statement.setLong(3, window.endsAt());
            statement.setString(4, id);
            if (statement.executeUpdate() == 0) {
                // Another node has removed the row since this node found it.
                throw new SQLTransactionRollbackException("the counter went away", "40001");
            }
        }
    }

    /**
     * Removes some counters whose window has ended.
     *
     * @return whether there may be more
     */
    boolean removeEnded(Connection database, long now) throws SQLException {
        List<String> ids;
        try (var statement = database.prepareStatement(ended)) {
            statement.setQueryTimeout(STATEMENT_SECONDS);
            statement.setLong(1, now);
            ids = some(statement);
        }
        // The end is checked again, because another node may have opened a new window meanwhile.
        try (var statement = database.prepareStatement(deleteEnded)) {
            statement.setQueryTimeout(STATEMENT_SECONDS);
            for (var id : ids) {
                statement.setString(1, id);
                statement.setLong(2, now);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        database.commit();
        return ids.size() == ROWS_AT_ONCE;
    }

    /**
     * Removes some counters of a realm.
     *
     * @return whether there may be more
     */
    boolean removeRealm(Connection database, String realmId) throws SQLException {
        List<String> ids;
        try (var statement = database.prepareStatement(ofRealm)) {
            statement.setQueryTimeout(STATEMENT_SECONDS);
            statement.setString(1, realmId);
            ids = some(statement);
        }
        delete(database, ids);
        database.commit();
        return ids.size() == ROWS_AT_ONCE;
    }

    private static List<String> some(PreparedStatement query) throws SQLException {
        query.setMaxRows(ROWS_AT_ONCE);
        var ids = new ArrayList<String>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private void delete(Connection database, List<String> ids) throws SQLException {
        try (var statement = database.prepareStatement(delete)) {
            statement.setQueryTimeout(STATEMENT_SECONDS);
            for (var id : ids) {
                statement.setString(1, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
