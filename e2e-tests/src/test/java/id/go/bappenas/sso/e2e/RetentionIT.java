package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rows whose time is over are deleted by the clock alone: no person, mail or request comes to the server meanwhile. */
class RetentionIT {

    private static final String REALM = "(select ID from REALM where NAME = 'bappenas')";

    /** More than one chunk. */
    private static final int MANY = 1_100;

    private static OwnServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer(Map.of(
                "KC_SPI_RETENTION__ROWS__SWEEP_SECONDS",
                "2",
                "KC_SPI_REALM_RESTAPI_EXTENSION__ACCOUNT_PROVISIONING__SWEEP_SECONDS",
                "2"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void rowsWhoseTimeIsOverGoAndOthersStay() throws SQLException {
        var tables = List.of(
                // Mailed 24 hours (ssoNotMeHours) and 30 days ago.
                new Rows("SSO_NOT_ME_LINK", "MAILED_AT", days(-32), days(-30))
                        .with("USER_ID", "'u'")
                        .with("ABOUT", "'PASSWORD_CHANGE'")
                        .with("HAPPENED_AT", "0")
                        .with("SECRET_DIGEST", "'x'"),
                new Rows("SSO_HELD_ALARM", "DISOWNED_AT", days(-31), days(-29))
                        .with("USER_ID", "'u'")
                        .with("ABOUT", "'PASSWORD_CHANGE'"),
                new Rows("SSO_RESET_REQUEST", "EXPIRES_AT", days(-31), days(-29))
                        .with("USER_ID", "'u'")
                        .with("REQUESTED_AT", "0")
                        .with("SECRET_DIGEST", "'x'")
                        .with("ADDRESS_DIGEST", "'x'")
                        .with("PASSWORD_DATE", "0")
                        .with("STATE", "'OPEN'"),
                new Rows("SSO_PASSWORD_REMINDER", "EXPIRES_AT", days(-1), days(1))
                        .with("USER_ID", "gen_random_uuid()::text")
                        .with("PASSWORD_DATE", "0")
                        .with("DAYS_BEFORE", "1")
                        .with("ORDERED_AT", "0"),
                new Rows("SSO_REFUSED_MAILBOX", "REFUSED_AT", days(-91), days(-89)).with("USER_ID", "'u'"),
                new Rows("SSO_TRUSTED_ADDRESS", "TRUSTED_UNTIL", days(-31), days(-29))
                        .with("USER_ID", "'u'")
                        .with("ADDRESS", "'a@rumah.example'")
                        .with("TRUSTED_FROM", "0"),
                new Rows("SSO_FORMER_WORK_MAILBOX", "LEFT_AT", days(-31), days(-29))
                        .with("USER_ID", "'u'")
                        .with("ADDRESS", "'a@kantor.example'"),
                new Rows("SSO_ADDRESS_DISPUTE", "RESOLVED_AT", days(-31), days(-29))
                        .keyed("USER_ID")
                        .with("OPENED_AT", "0")
                        .with("NOTICE", "'x'")
                        .with("NOTICED_AT", "0"),
                // Remembered for a time after its end, so that a request that names it gets a clear error.
                new Rows("SSO_PROVISIONING_UPLOAD", "EXPIRES_AT", days(-40), days(1))
                        .with("SUBMITTER_ID", "'u'")
                        .with("TYPE", "'memo'")
                        .with("CHECKED", "true"),
                new Rows("SSO_PROVISIONING_REQUEST", "COMPLETED_AT", days(-3651), days(-3649))
                        .with("KIND", "'FLEXIWORK'")
                        .with("STATUS", "'COMPLETED'")
                        .with("MEMO_NUMBER", "'x'")
                        .with("MEMO_DATE", "'2016-01-01'")
                        .with("MEMO_SUBJECT", "'x'")
                        .with("SIGNATORY", "'x'")
                        .with("SIGNATORY_POSITION", "'x'")
                        .with("UNIT", "'x'")
                        .with("WORK_MAILBOX", "false")
                        .with("MEMO_CLAIM", unique())
                        .with("IDEMPOTENCY_CLAIM", unique())
                        .with("BODY_DIGEST", "'x'")
                        .with("EMPLOYEES", "1")
                        .with("FINDINGS", "'[]'")
                        .with("SUBMITTER_ID", "'u'")
                        .with("SUBMITTER_NAME", "'u'")
                        .with("SUBMITTED_AT", "0")
                        .with("CLEARED_AT", "0")
                        .with("COMPARED_AT", "0"),
                new Rows("SSO_PROVISIONING_DRAFT", "EXPIRES_AT", days(-1), days(1))
                        .with("SUBMITTER_ID", "'u'")
                        .with("VERSION", "1")
                        .with("CHANGED_AT", "0")
                        .with("SEALED_TITLE", "decode('00', 'hex')")
                        .with("SEALED_DATA", "decode('00', 'hex')"));
        for (var table : tables) {
            table.insert();
        }

        var left = new ArrayList<String>();
        Await.until("the old rows to be deleted", Duration.ofSeconds(60), () -> {
            left.clear();
            tables.stream().filter(Rows::hasOld).map(Rows::table).forEach(left::add);
            return left.isEmpty() ? Optional.of(true) : Optional.empty();
        });

        assertThat(tables)
                .allSatisfy(
                        table -> assertThat(table.freshRows()).as(table.table()).isEqualTo(3));
    }

    private static String unique() {
        return "gen_random_uuid()::text";
    }

    private static long days(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toEpochMilli();
    }

    /** Old and fresh rows of one table. */
    private record Rows(String table, String time, long old, long fresh, String key, Map<String, String> columns) {

        Rows(String table, String time, long old, long fresh) {
            this(table, time, old, fresh, "ID", Map.of());
        }

        Rows with(String column, String value) {
            var more = new LinkedHashMap<>(columns);
            more.put(column, value);
            return new Rows(table, time, old, fresh, key, more);
        }

        Rows keyed(String column) {
            return new Rows(table, time, old, fresh, column, columns);
        }

        void insert() throws SQLException {
            insert("lama", old, MANY);
            insert("baru", fresh, 3);
        }

        private void insert(String name, long moment, int rows) throws SQLException {
            server.change(
                    "insert into %s (%s, REALM_ID, %s%s) select '%s-' || number, %s, %d%s from generate_series(1, %d) number"
                            .formatted(
                                    table,
                                    key,
                                    time,
                                    columns.isEmpty() ? "" : ", " + String.join(", ", columns.keySet()),
                                    name,
                                    REALM,
                                    moment,
                                    columns.isEmpty() ? "" : ", " + String.join(", ", columns.values()),
                                    rows));
        }

        boolean hasOld() {
            return count("lama") > 0;
        }

        int freshRows() {
            return count("baru");
        }

        /** Counts by a change that changes no value. */
        private int count(String name) {
            try {
                return server.change(
                        "update %s set REALM_ID = REALM_ID where %s like '%s-%%'".formatted(table, key, name));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
