package id.go.bappenas.sso.benchmark.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes rows of registered employees into PostgreSQL by SQL, up to a million. They have the format of the server's rows, but
 * their digests belong to no real values.
 */
final class EmployeeRows {

    private static final List<String> TABLES = List.of(
            "user_entity", "user_attribute", "sso_employee_identity", "sso_employee_nik", "sso_external_address");

    private static final String USERS = """
            INSERT INTO user_entity (id, email_constraint, email_verified, enabled, realm_id, username,
                                     created_timestamp, not_before)
            SELECT 'benchmark-' || n, 'benchmark-' || n, false, true, ?, 'benchmark.' || n, 1770000000000, 0
            FROM generate_series(?, ?) n""";
    private static final String IDENTITIES = """
            INSERT INTO sso_employee_identity (user_id, realm_id, key_name, nik_digest, place_digest, date_digest,
                                               nik_last_four, recorded_at)
            SELECT 'benchmark-' || n, ?, ?, encode(sha256(('nik' || n)::bytea), 'hex'),
                   encode(sha256(('place' || n)::bytea), 'hex'), encode(sha256(('date' || n)::bytea), 'hex'),
                   '0001', 1770000000000
            FROM generate_series(?, ?) n""";
    private static final String NUMBERS = """
            INSERT INTO sso_employee_nik (nik_digest, realm_id, user_id, key_name)
            SELECT encode(sha256(('nik' || n)::bytea), 'hex'), ?, 'benchmark-' || n, ?
            FROM generate_series(?, ?) n""";
    private static final String ATTRIBUTES = """
            INSERT INTO user_attribute (id, user_id, name, value)
            SELECT 'benchmark-' || n, 'benchmark-' || n, 'externalEmail', 'benchmark.' || n || '@surat.example'
            FROM generate_series(?, ?) n""";
    private static final String ADDRESSES = """
            INSERT INTO sso_external_address (user_id, realm_id, address, since)
            SELECT 'benchmark-' || n, ?, 'benchmark.' || n || '@surat.example', 1770000000000
            FROM generate_series(?, ?) n""";

    private static final String FEWER_IDENTITIES = fewer("sso_employee_identity", "user_id");
    private static final String FEWER_NUMBERS = fewer("sso_employee_nik", "user_id");
    private static final String FEWER_ADDRESSES = fewer("sso_external_address", "user_id");
    private static final String FEWER_ATTRIBUTES = fewer("user_attribute", "user_id");
    private static final String FEWER_USERS = fewer("user_entity", "id");

    private final Connection connection;
    private final String realmId;
    private final String key;
    private int people;

    private EmployeeRows(Connection connection, String realmId, String key) {
        this.connection = connection;
        this.realmId = realmId;
        this.key = key;
    }

    /** Takes the realm and the key from an existing row. */
    static EmployeeRows of(Connection connection) throws SQLException {
        try (var statement =
                        connection.prepareStatement("SELECT realm_id, key_name FROM sso_employee_identity LIMIT 1");
                var answer = statement.executeQuery()) {
            answer.next();
            return new EmployeeRows(connection, answer.getString(1), answer.getString(2));
        }
    }

    /** Adds rows up to that number, and has PostgreSQL analyse its tables, as autovacuum would do later. */
    void growTo(int number) throws SQLException {
        fill(USERS, realmId, people + 1, number);
        fill(ATTRIBUTES, people + 1, number);
        fill(IDENTITIES, realmId, key, people + 1, number);
        fill(NUMBERS, realmId, key, people + 1, number);
        fill(ADDRESSES, realmId, people + 1, number);
        people = number;
        settle("VACUUM ANALYZE ");
    }

    /**
     * Deletes the rows above that number, and has PostgreSQL write its tables anew, so that no trace of them is left. Foreign keys
     * are not checked: with a million people the checks took two minutes, and no other table has rows of these people.
     */
    void shrinkTo(int number) throws SQLException {
        execute("SET session_replication_role = replica");
        fill(FEWER_IDENTITIES, number + 1, people);
        fill(FEWER_NUMBERS, number + 1, people);
        fill(FEWER_ADDRESSES, number + 1, people);
        fill(FEWER_ATTRIBUTES, number + 1, people);
        fill(FEWER_USERS, number + 1, people);
        execute("SET session_replication_role = DEFAULT");
        people = number;
        settle("VACUUM FULL ANALYZE ");
    }

    private void settle(String command) throws SQLException {
        for (var table : TABLES) {
            execute(command + table);
        }
        execute("CHECKPOINT");
    }

    private void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String fewer(String table, String column) {
        return "DELETE FROM %s WHERE %s IN (SELECT 'benchmark-' || n FROM generate_series(?, ?) n)"
                .formatted(table, column);
    }

    private void fill(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }
}
