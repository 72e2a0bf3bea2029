package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountList;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.LongList;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many SQL statements the worker sends for one row of an account request. They are the largest part of its work. */
class RowStatementsIT {

    private static final int ROWS = 30;

    /** For a new person with a role, a contract and the mail with the first password. */
    private static final int MOST = 25;

    /** A line of Hibernate's log: thread and statement. */
    private static final Pattern STATEMENT = Pattern.compile("\\[org\\.hibernate\\.SQL] \\(([^)]+)\\) (.+)");

    /** The worker locks the row that it has claimed, and no other code does so. */
    private static final Pattern BEGIN = Pattern.compile("from SSO_PROVISIONING_ROW .*CLAIM=\\?.* for .*update.*");

    private OwnServer server;

    @BeforeEach
    void start() throws Exception {
        server = new OwnServer(Map.of("KC_LOG_LEVEL", "info,org.hibernate.SQL:debug"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRowNeedsFewStatements() throws Exception {
        var sso = server.sso(server.switchInboxOn());
        var requests = AccountRequests.of(sso);
        var id = AccountList.of(ROWS).submit(requests.submitter());
        requests.awaitCompared(id);
        requests.approve(requests.verifier(), id, Map.of());
        var list = new LongList(requests, id);
        list.awaitCompleted();
        assertThat(list.rows("DELIVERED")).isEqualTo(ROWS);

        var rows = new ArrayList<>(rows());
        assertThat(rows).hasSizeGreaterThanOrEqualTo(ROWS);
        rows.sort(Comparator.comparing(List::size));
        // Some rows load Keycloak's caches, and some claim the next rows.
        var usual = rows.get(rows.size() / 2);
        assertThat(usual).as(String.join("\n", usual)).hasSizeLessThanOrEqualTo(MOST);
        // A row sends these at least: so the log has been understood.
        assertThat(usual).anyMatch(sql -> sql.startsWith("insert into USER_ENTITY"));
        assertThat(usual).anyMatch(sql -> sql.startsWith("insert into CREDENTIAL"));
        assertThat(usual).anyMatch(sql -> sql.startsWith("update SSO_PROVISIONING_ROW"));
    }

    /** The statements of each row, in the order of the log. */
    private List<List<String>> rows() throws IOException {
        var rows = new ArrayList<List<String>>();
        var current = new HashMap<String, List<String>>();
        server.log().lines().map(STATEMENT::matcher).forEach(line -> {
            if (line.find()) {
                var sql = line.group(2);
                if (BEGIN.matcher(sql).find()) {
                    current.put(line.group(1), new ArrayList<>());
                    rows.add(current.get(line.group(1)));
                }
                current.computeIfAbsent(line.group(1), any -> new ArrayList<>()).add(sql);
            }
        });
        return rows;
    }
}
