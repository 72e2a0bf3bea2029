package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of the distribution for servers on H2, one copy per JVM. Keycloak rebuilds itself for another kind of
 * database, and a rebuild of the distribution would disturb the servers that run there.
 */
final class H2Distribution {

    private static Path folder;

    private H2Distribution() {}

    static synchronized Path folder() throws IOException {
        if (folder == null) {
            var copy = Settings.output().resolve("keycloak-h2");
            DistributionCopy.delete(copy);
            folder = DistributionCopy.of(file -> true, Files.createDirectories(copy));
        }
        return folder;
    }
}
