package id.go.bappenas.sso.e2e.harness.canary;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Brings in everything that a server has written, for the search after the last test. */
public final class Harvest {

    private static final int PAGE = 500;

    private Harvest() {}

    /** Where it is brought to, in a folder of canaries. */
    public static Path below(Path canaries) {
        return canaries.resolve("harvest");
    }

    private static Path folder() {
        return below(Canaries.folder());
    }

    /** What a running server hands out: events of both kinds, accounts, and the realm's export. */
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

    /** What a stopped server of one test class has printed since its last start. */
    public static void ofOwnLog(Path log) {
        own("server-", ".log", file -> Files.copy(log, file, StandardCopyOption.REPLACE_EXISTING));
    }

    /** A dump of its database, in which its events are too. */
    public static void ofOwnDatabase(String url) {
        own("database-", ".sql", file -> dump(url, file));
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

    /** A dump of a stopped server's H2 file, and the realm as Keycloak exports it, with all people. */
    public static void ofStopped(Path distribution, Path database, String realm)
            throws IOException, InterruptedException {
        Files.createDirectories(folder());
        var url = "jdbc:h2:file:" + database.toAbsolutePath() + ";NON_KEYWORDS=VALUE";
        dump(url, folder().resolve("database.sql"));
        export(distribution, url, realm);
    }

    private static void dump(String url, Path file) throws IOException {
        try (var connection = DriverManager.getConnection(url);
                var script = connection.prepareStatement("SCRIPT TO ?")) {
            script.setString(1, file.toString());
            script.execute();
        } catch (SQLException e) {
            throw new IOException("no dump of " + url, e);
        }
    }

    private static void export(Path distribution, String url, String realm) throws IOException, InterruptedException {
        var log = Canaries.folder().resolve("export.log");
        var builder = new ProcessBuilder(
                        distribution.resolve("bin").resolve("kc.sh").toString(),
                        "export",
                        "--optimized",
                        "--realm=" + realm,
                        "--file=" + folder().resolve("export.json").toAbsolutePath(),
                        "--db-url=" + url,
                        "--http-management-port=0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        if (Files.notExists(folder().resolve("export.json"))) {
            throw new IOException("no export; see " + log);
        }
    }
}
