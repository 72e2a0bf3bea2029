package id.go.bappenas.sso.e2e.harness.canary;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.KeycloakScript;
import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import id.go.bappenas.sso.postgres.PostgresDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Collects everything that servers have written, for the search after the last test. */
public final class Harvest {

    private static final int PAGE = 500;
    private static final int PEOPLE_PER_FILE = 50;
    private static final String EXPORT = "export";
    private static final String EXPORT_LOG = "export.log";

    private Harvest() {}

    /** The folder of the collected files in a canary folder. */
    public static Path below(Path canaries) {
        return canaries.resolve("harvest");
    }

    /** Whether the export of a shared server failed, so that the search would miss what is only there. */
    public static boolean lacksItsExport(Path canaries) {
        return Files.exists(canaries.resolve(EXPORT_LOG))
                && Files.notExists(below(canaries).resolve(EXPORT));
    }

    private static Path folder() {
        return below(Canaries.folder());
    }

    /** Keeps the data that a running server returns: both kinds of events, accounts, and the realm's export. */
    public static void ofRunning(AdminApi admin, String realm) throws IOException {
        Files.createDirectories(folder());
        write("events.json", all(admin, realm + "/events?"));
        write("admin-events.json", all(admin, realm + "/admin-events?"));
        write("users.json", all(admin, realm + "/users?briefRepresentation=false&"));
        var export = admin.must(
                admin.post(realm + "/partial-export?exportClients=true&exportGroupsAndRoles=true", Map.of()));
        Files.writeString(folder().resolve("partial-export.json"), export.body().toPrettyString());
    }

    private static List<JsonNode> all(AdminApi admin, String path) {
        var all = new ArrayList<JsonNode>();
        while (true) {
            var page = admin.must(admin.get(path + "max=" + PAGE + "&first=" + all.size()))
                    .body();
            page.forEach(all::add);
            if (page.size() < PAGE) {
                return all;
            }
        }
    }

    private static void write(String name, List<JsonNode> entries) throws IOException {
        Files.write(
                folder().resolve(name), entries.stream().map(JsonNode::toString).toList());
    }

    public static void ofLog(Path log) throws IOException {
        Files.createDirectories(folder());
        Files.copy(log, folder().resolve("server.log"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keeps the output of a stopped server of one test class since its last start. */
    public static void ofOwnLog(Path log) {
        own("server-", ".log", file -> Files.copy(log, file, StandardCopyOption.REPLACE_EXISTING));
    }

    /** Keeps a dump of the database of that server, which includes the events. */
    public static void ofOwnDatabase(PostgresDatabase database) {
        own("database-", ".sql", database::dump);
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private static void own(String prefix, String suffix, Writing writing) {
        try {
            var own = Files.createDirectories(folder().resolve("own"));
            writing.to(Files.createTempFile(own, prefix, suffix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a dump of a stopped server's database, and the realm as Keycloak exports it, with all people. */
    public static void ofStopped(Path distribution, PostgresDatabase database, String realm)
            throws IOException, InterruptedException {
        Files.createDirectories(folder());
        database.dump(folder().resolve("database.sql"));
        export(distribution, database, realm);
    }

    /**
     * Exports the realm with {@value #PEOPLE_PER_FILE} people per file. Keycloak writes each of these files in a transaction of
     * its own; in the single transaction of a single file each query checks all people read so far, which takes minutes.
     */
    private static void export(Path distribution, PostgresDatabase database, String realm)
            throws IOException, InterruptedException {
        var log = Canaries.folder().resolve(EXPORT_LOG);
        var begun = folder().resolve("begun-export");
        var arguments = new ArrayList<>(List.of(
                "export",
                "--optimized",
                "--realm=" + realm,
                "--dir=" + begun.toAbsolutePath(),
                "--users=different_files",
                "--users-per-file=" + PEOPLE_PER_FILE,
                "--http-management-port=0"));
        arguments.addAll(database.startOptions());
        var process = KeycloakScript.of(distribution).command(log, arguments).start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            KeycloakServer.end(process.toHandle());
            throw new IOException("the export takes longer than two minutes; see " + log);
        }
        if (process.exitValue() != 0 || Files.notExists(begun.resolve(realm + "-realm.json"))) {
            throw new IOException("no export; see " + log);
        }
        Files.move(begun, folder().resolve(EXPORT));
    }
}
