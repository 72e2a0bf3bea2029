package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What sweeps do by the clock alone: no person, mail or request comes to the server meanwhile. */
class RetentionIT {

    private static final String REALM = "(select ID from REALM where NAME = 'bappenas')";

    /** More than two chunks. */
    private static final int MANY = 1_100;

    /** Of what is deleted one by one. */
    private static final int FEW = 20;

    /** The row has the name of its parent here. */
    private static final String PARENT = "PARENT";

    private static final Duration LIMIT = Duration.ofSeconds(60);

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
        // Children come before their parents, for a sweep may run between two inserts.
        var tables = List.of(
                // Mailed a week (ssoNotMeHours) and 30 days ago.
                new Rows("SSO_NOT_ME_LINK", "MAILED_AT", days(-38), days(-36))
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
                new Rows("SSO_DISPUTE_PRESS", "PRESSED_AT", days(-31), days(-31))
                        .with("USER_ID", PARENT)
                        .with("NOTICE", "'x'")
                        .with("NOTICED_AT", "0"),
                new Rows("SSO_ADDRESS_DISPUTE", "RESOLVED_AT", days(-31), days(-29))
                        .keyed("USER_ID")
                        .with("OPENED_AT", "0")
                        .with("NOTICE", "'x'")
                        .with("NOTICED_AT", "0"),
                // An order that no provider can write. The outbox gives it up after 72 hours; no sweep deletes it.
                new Rows("SSO_MAIL_ORDER", "ORDERED_AT", days(-4), days(-2))
                        .few()
                        .with("KIND", "'unknown'")
                        .with("USER_ID", "'u'")
                        .with("DETAILS", "'{}'")
                        .with("DUE_AT", "0")
                        .with("FAILURES", "1"),
                new Rows("SSO_PROVISIONING_CHUNK", "ORDINAL", 0, 0)
                        .with("UPLOAD_ID", PARENT)
                        .with("SEALED_DATA", "decode('00', 'hex')"),
                // The row is kept for a day after its content, so that a request that names the file gets a clear
                // error.
                new Rows("SSO_PROVISIONING_UPLOAD", "EXPIRES_AT", days(-40), days(1))
                        .with("SUBMITTER_ID", "'u'")
                        .with("TYPE", "'memo'")
                        .with("CHECKED", "true"),
                new Rows("SSO_PROVISIONING_ROW", "CHANGED_AT", days(-3651), days(-3651))
                        .few()
                        .with("REQUEST_ID", PARENT)
                        .with("LIST_ROW", "1")
                        .with("STATE", "'CREATED'")
                        .with("NIK_DIGEST", "'x'")
                        .with("FINDINGS", "'[]'"),
                new Rows("SSO_PROVISIONING_ATTACHMENT", "ORDINAL", 0, 0)
                        .few()
                        .with("REQUEST_ID", PARENT)
                        .with("TYPE", "'memo'")
                        .with("FILE_NAME", "'memo.pdf'")
                        .with("BYTES", "1")
                        .with("SHA256", "'x'"),
                new Rows("SSO_PROVISIONING_HISTORY", "HAPPENED_AT", days(-3651), days(-3651))
                        .few()
                        .with("REQUEST_ID", PARENT)
                        .with("ACT", "'SUBMITTED'"),
                new Rows("SSO_PROVISIONING_REQUEST", "COMPLETED_AT", days(-3651), days(-3649))
                        .few()
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

        var deadline = Instant.now().plus(LIMIT);
        var left = Await.until("a count of the rows", LIMIT.plus(LIMIT), () -> {
            var old = tables.stream().filter(Rows::hasOld).map(Rows::table).toList();
            return old.isEmpty() || Instant.now().isAfter(deadline) ? Optional.of(old) : Optional.empty();
        });
        assertThat(left).as("tables with old rows").isEmpty();
        assertThat(tables)
                .allSatisfy(
                        table -> assertThat(table.freshRows()).as(table.table()).isEqualTo(3));
    }

    /** More than two pages of people, whose addresses an import has written without an event. */
    @Test
    void addressesWrittenWithoutAnEventAreOnRecordAfterTheFirstSweep() throws SQLException {
        server.change(
                "insert into USER_ENTITY (ID, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED, REALM_ID, USERNAME, NOT_BEFORE)"
                        + " select 'sapu-' || number, 'sapu-' || number, false, true, " + REALM
                        + ", 'sapu.' || number, 0"
                        + " from generate_series(1, 450) number");
        server.change("insert into USER_ATTRIBUTE (ID, USER_ID, NAME, VALUE)"
                + " select 'sapu-' || number, 'sapu-' || number, 'externalEmail', 'Sapu.' || number || '@rumah.example '"
                + " from generate_series(1, 450) number where number % 9 <> 0");

        Await.until(
                "the first sweep", Duration.ofMinutes(5), () -> swept() == 400 ? Optional.of(true) : Optional.empty());

        assertThat(server.count("select count(*) from SSO_EXTERNAL_ADDRESS where ADDRESS = 'sapu.1@rumah.example'"))
                .isOne();
    }

    private static int swept() {
        try {
            return server.count("select count(*) from SSO_EXTERNAL_ADDRESS where USER_ID like 'sapu-%'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unique() {
        return "gen_random_uuid()::text";
    }

    private static long days(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toEpochMilli();
    }

    /** Old and fresh rows of one table. */
    private record Rows(
            String table, String time, long old, long fresh, String key, int many, Map<String, String> columns) {

        Rows(String table, String time, long old, long fresh) {
            this(table, time, old, fresh, "ID", MANY, Map.of());
        }

        Rows with(String column, String value) {
            var more = new LinkedHashMap<>(columns);
            more.put(column, value);
            return new Rows(table, time, old, fresh, key, many, more);
        }

        Rows keyed(String column) {
            return new Rows(table, time, old, fresh, column, many, columns);
        }

        Rows few() {
            return new Rows(table, time, old, fresh, key, FEW, columns);
        }

        void insert() throws SQLException {
            insert("lama", old, many);
            insert("baru", fresh, 3);
        }

        private void insert(String name, long moment, int rows) throws SQLException {
            var id = "'" + name + "-' || number";
            var values = columns.values().stream()
                    .map(value -> ", " + (value.equals(PARENT) ? id : value))
                    .collect(Collectors.joining());
            var names = columns.keySet().stream().map(column -> ", " + column).collect(Collectors.joining());
            server.change("insert into %s (%s, REALM_ID, %s%s) select %s, %s, %d%s from generate_series(1, %d) number"
                    .formatted(table, key, time, names, id, REALM, moment, values, rows));
        }

        boolean hasOld() {
            return count("lama") > 0;
        }

        int freshRows() {
            return count("baru");
        }

        private int count(String name) {
            try {
                return server.count("select count(*) from %s where %s like '%s-%%'".formatted(table, key, name));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
