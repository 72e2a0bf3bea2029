package id.go.bappenas.sso.benchmark.server;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.demo.keycloak.KeycloakScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Makes a copy of a Keycloak folder for each run and builds it for the database. The original stays unchanged. */
final class OptimisedCopy {

    /** The realm of stock Keycloak; our realm is in the distribution. */
    private static final String STOCK_REALM = "stock-realm.json";

    private static final Path IMPORT = Path.of("data", "import");

    private static final String REALM = "bappenas-realm.json";

    private OptimisedCopy() {}

    static Path make(Side side, Path distribution, Path folder, Database database)
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
        build(copy, folder.resolve("build.log"), database);
        return copy;
    }

    private static void build(Path copy, Path log, Database database)
            throws BenchmarkException, IOException, InterruptedException {
        var options = new ArrayList<String>();
        options.add("build");
        options.addAll(database.buildOptions());
        // The distribution enables both, so stock Keycloak gets them, too.
        options.addAll(List.of("--health-enabled=true", "--metrics-enabled=true"));
        var result = KeycloakScript.of(copy).command(log, options).start().waitFor();
        if (result != 0) {
            throw new BenchmarkException("kc.sh build gagal / failed; log: " + log);
        }
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
