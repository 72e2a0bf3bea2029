package id.go.bappenas.sso.benchmark.server;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.demo.keycloak.KeycloakScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a copy of a Keycloak folder for each run and builds it for the database. The original stays unchanged. */
final class OptimisedCopy {

    /** The realm of stock Keycloak; our realm is in the distribution. */
    private static final String STOCK_REALM = "stock-realm.json";

    private static final Path IMPORT = Path.of("data", "import");

    private static final String REALM = "bappenas-realm.json";

    private static final String JAVA_OPTIONS = "JAVA_OPTS_APPEND";

    private OptimisedCopy() {}

    static Path make(Side side, Path distribution, Path folder, Database database, boolean archived)
            throws BenchmarkException, IOException, InterruptedException {
        delete(folder);
        var copy = folder.resolve("keycloak");
        copy(distribution, copy);
        if (side == Side.STOCK) {
            var realms = Files.createDirectories(copy.resolve(IMPORT));
            try (var realm = OptimisedCopy.class.getResourceAsStream(STOCK_REALM)) {
                Files.copy(realm, realms.resolve(REALM));
            }
        }
        build(archived && side == Side.OURS, copy, folder.resolve("build.log"), database);
        return copy;
    }

    /** Each as its manual says: {@code kc.sh build} for stock Keycloak, {@code bin/sso-build} with its archive for ours. */
    private static void build(boolean archived, Path copy, Path log, Database database)
            throws BenchmarkException, IOException, InterruptedException {
        var options = new ArrayList<>(database.buildOptions());
        // The distribution enables both, so stock Keycloak gets them, too.
        options.addAll(List.of("--health-enabled=true", "--metrics-enabled=true"));
        var script = KeycloakScript.of(copy);
        if (archived && script.file().endsWith("kc.sh")) {
            script = new KeycloakScript(script.file().resolveSibling("sso-build"));
        } else {
            options.add(0, "build");
        }
        var result = script.command(log, options).start().waitFor();
        if (result != 0) {
            throw new BenchmarkException(script.file().getFileName() + " gagal / failed; log: " + log);
        }
        // Without its archive our side would be another than the one that the report describes.
        if (script.file().endsWith("sso-build") && !Files.exists(archive(copy))) {
            throw new BenchmarkException("sso-build: arsip tidak dibuat / no archive was made; log: " + log);
        }
    }

    private static Path archive(Path copy) {
        return copy.resolve("lib").resolve("sso-classes.jsa").toAbsolutePath();
    }

    /**
     * The options of the JVM: those of this process, the archive of classes that our manual tells operators to set, and those of a
     * trial.
     *
     * @param trial options for our side; empty if nothing is tried
     */
    static Map<String, String> javaOptions(Side side, Path copy, String trial) {
        var archive = archive(copy);
        var options = new ArrayList<>(List.of(System.getenv().getOrDefault(JAVA_OPTIONS, "")));
        if (Files.exists(archive)) {
            options.add("-XX:SharedArchiveFile=" + archive);
        }
        if (side == Side.OURS) {
            options.add(trial);
        }
        return Map.of(JAVA_OPTIONS, String.join(" ", options).strip());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                // Keeps the executable bit of kc.sh, and the times by which Keycloak recognises its providers.
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : (Iterable<Path>) files.sorted((a, b) -> b.compareTo(a))::iterator) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
