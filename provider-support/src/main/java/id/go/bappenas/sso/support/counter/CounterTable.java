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
 * The statements, in SQL that PostgreSQL and H2 both understand. All nodes lock rows in the order of their ids, so that no two
 * of them can wait for each other.
 */
final class CounterTable {

    private static final int ROWS_AT_ONCE = 500;
    private static final int STATEMENT_SECONDS = 3;
    /** Class 23: the row is there already. */
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
     * Does all of them in one transaction, those of one counter in the order given.
     *
     * @return what each caller is told, in the same order
     */
    List<Long> apply(Connection database, List<Count> counts) throws SQLException {
        var byId = new TreeMap<String, List<Count>>();
        counts.forEach(count ->
                byId.computeIfAbsent(count.id(), id -> new ArrayList<>()).add(count));
        var told = new IdentityHashMap<Count, Long>();
        for (var counter : byId.entrySet()) {
            apply(database, counter.getKey(), counter.getValue(), told);
        }
        database.commit();
        return counts.stream().map(told::get).toList();
    }

    private void apply(Connection database, String id, List<Count> counts, Map<Count, Long> told) throws SQLException {
        var adds = counts.stream().anyMatch(count -> count.kind() == Count.Kind.ADD);
        var before = counts.stream().allMatch(Count::isRead) ? read(database, id) : locked(database, id, adds);
        var window = before;
        for (var count : counts) {
            window = window.after(count);
            told.put(count, window.tell(count));
        }
        if (!window.equals(before)) {
            write(database, id, window);
        }
    }

    private Window locked(Connection database, String id, boolean make) throws SQLException {
        var found = find(database, select + " for update", id);
        if (found.exists() || !make) {
            return found;
        }
        begin(database, id);
        return find(database, select + " for update", id);
    }

    /** An empty row. If another node makes it at this moment, this waits for that node and takes its row. */
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

    private Window read(Connection database, String id) throws SQLException {
        return find(database, select, id);
    }

    private static Window find(Connection database, String sql, String id) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setQueryTimeout(STATEMENT_SECONDS);
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? new Window(true, rows.getString(1), rows.getLong(2), rows.getLong(3))
                        : Window.NONE;
            }
        }
    }

    private void write(Connection database, String id, Window window) throws SQLException {
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
                // Another node has removed the row since this one found it taken.
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
        // Asked again: in the meantime another node may have begun a new window.
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
