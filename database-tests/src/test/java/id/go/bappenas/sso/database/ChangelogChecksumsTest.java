package id.go.bappenas.sso.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.postgres.PostgresDatabase;
import id.go.bappenas.sso.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.connections.jpa.JpaConnectionProviderFactory;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * A start leaves Liquibase out where the history of each changelog has every changeset with its checksum, and in no other case.
 * The README of this module says how the checksums are written.
 */
class ChangelogChecksumsTest {

    private static PostgresServer server;
    private static int databases;

    private PostgresDatabase database;

    @BeforeAll
    static void startServer(@TempDir Path folder) throws IOException {
        server = PostgresServer.start(Path.of("..", "test-postgres", "target", "postgres-binaries"), folder, Map.of());
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void create() throws Exception {
        database = server.create("checksums_" + ++databases);
    }

    @Test
    void checksumsInTheJarsAreThoseOfLiquibase() throws Exception {
        new ModuleTables().update(database);
        for (var module : new ModuleTables().modules(null)) {
            var changelog = source(module.getChangelogLocation());
            var file =
                    changelog.resolveSibling(changelog.getFileName().toString().replace(".xml", ".checksums"));
            var lines = new ArrayList<String>();
            lines.add(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(changelog))));
            lines.addAll(history(module));
            if (Boolean.getBoolean("schema.write")) {
                Files.write(file, lines);
            }
            assertThat(file).as("to write it: -Dschema.write=true (README)").hasContent(String.join("\n", lines));
        }
    }

    /** A changeset that Liquibase would run again at each start must not be left out. */
    @Test
    void eachChangesetRunsOnce() throws Exception {
        for (var module : new ModuleTables().modules(null)) {
            assertThat(Files.readString(source(module.getChangelogLocation())))
                    .doesNotContain("runAlways", "runOnChange", "<include");
        }
    }

    @Test
    void startOnTablesOfThisVersionNeedsNoLiquibase() throws Exception {
        new ModuleTables().update(database);

        assertThat(changelogs(Boolean.FALSE)).isEmpty();
    }

    @Test
    void startOnAnEmptyDatabaseRunsEachChangelog() {
        assertThat(changelogs(Boolean.FALSE))
                .hasSize(new ModuleTables().modules(null).size());
    }

    /** {@code null} is every other session, {@code true} a start that Keycloak upgrades its own tables at. */
    @ParameterizedTest
    @NullSource
    @ValueSource(booleans = true)
    void onlyAStartOnKnownTablesLeavesLiquibaseOut(Boolean keycloaksChangelogRuns) throws Exception {
        new ModuleTables().update(database);

        assertThat(changelogs(keycloaksChangelogRuns))
                .hasSize(new ModuleTables().modules(null).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from databasechangelog_mail_outbo where id = 'sso_refused_mailbox'",
                "update databasechangelog_mail_outbo set md5sum = '9:00' where id = 'sso_refused_mailbox'",
                "update databasechangelog_mail_outbo set md5sum = null where id = 'sso_refused_mailbox'",
                "update databasechangelog_mail_outbo set author = 'x' where id = 'sso_refused_mailbox'",
                "drop table databasechangelog_mail_outbo"
            })
    void newOrChangedChangesetRunsItsChangelogAlone(String difference) throws Exception {
        new ModuleTables().update(database);
        execute(difference);

        assertThat(changelogs(Boolean.FALSE)).containsExactly("META-INF/mail-changelog.xml");
    }

    /** A later version's changesets stay in the history after a step back to this one. */
    @Test
    void furtherChangesetsInTheHistoryDoNotMatter() throws Exception {
        new ModuleTables().update(database);
        execute("insert into databasechangelog_mail_outbo select 'later', author, filename, dateexecuted, 99, exectype,"
                + " '9:00' from databasechangelog_mail_outbo where id = 'sso_refused_mailbox'");

        assertThat(changelogs(Boolean.FALSE)).isEmpty();
    }

    /** The second of two nodes that start at once asks again once it has Keycloak's lock. */
    @Test
    void answerFollowsTheDatabaseWithinOneStart() throws Exception {
        var modules = new ModuleTables().modules(session(Boolean.FALSE));
        assertThat(modules)
                .allSatisfy(module -> assertThat(module.getChangelogLocation()).isNotNull());

        new ModuleTables().update(database);

        assertThat(modules)
                .allSatisfy(module -> assertThat(module.getChangelogLocation()).isNull());
    }

    private List<String> changelogs(Boolean keycloaksChangelogRuns) {
        var changelogs = new ArrayList<String>();
        for (var module : new ModuleTables().modules(session(keycloaksChangelogRuns))) {
            if (module.getChangelogLocation() != null) {
                changelogs.add(module.getChangelogLocation());
            }
        }
        return changelogs;
    }

    private KeycloakSession session(Boolean keycloaksChangelogRuns) {
        var connections = Fakes.of(
                JpaConnectionProviderFactory.class,
                Map.of("getSchema", none -> null, "getConnection", none -> connect()));
        var factory = Fakes.of(KeycloakSessionFactory.class, Map.of("getProviderFactory", type -> connections));
        return Fakes.of(
                KeycloakSession.class,
                Map.of(
                        "getAttribute",
                        name -> Arrays.equals(name, new Object[] {"VERIFY_AND_RUN_MASTER_CHANGELOG"})
                                ? keycloaksChangelogRuns
                                : null,
                        "getKeycloakSessionFactory",
                        none -> factory));
    }

    private Object connect() {
        try {
            return database.connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> history(JpaEntityProvider module) throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select concat_ws(' ', md5sum, author, filename, id) from "
                        + JpaUtils.getCustomChangelogTableName(module.getFactoryId()) + " order by orderexecuted")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private static Path source(String changelog) throws IOException {
        try (var modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src")
                            .resolve("main")
                            .resolve("resources")
                            .resolve(changelog))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
