package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The classes of Keycloak as the JVM archives them (class data sharing), which takes a fifth off the processor time of a start.
 * The first server of a run makes the tables of the databases and writes the archive when it stops; later servers of the same
 * distribution folder read it. The JVM ignores an archive, or a class in it, that does not fit, and then loads from the JARs.
 */
final class ClassArchive {

    private static final String OPTIONS = "JAVA_OPTS_APPEND";
    private static final String QUIET = "-Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off";

    private ClassArchive() {}

    /** Lets a server read the archive; if there is none, lets it write one, for which it has to be stopped with {@link #keep}. */
    static void readOrWrite(Map<String, String> environment) {
        if (Files.exists(archive())) {
            read(environment);
        } else {
            append(environment, "-XX:ArchiveClassesAtExit=" + written());
        }
    }

    /** Lets a server read the archive, if there is one. */
    static void read(Map<String, String> environment) {
        if (Files.exists(archive())) {
            append(environment, "-XX:SharedArchiveFile=" + archive());
        }
    }

    /** Stops a server, waits until it has written its archive, and gives the archive to the JVMs of this run. */
    static void keep(KeycloakServer server) throws IOException, InterruptedException {
        server.process().descendants().forEach(ProcessHandle::destroy);
        server.process().destroy();
        try {
            server.onExit().get(2, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the server does not stop; log: " + server.log(), e);
        }
        if (Files.exists(written())) {
            Files.move(written(), archive(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** All JVMs of a run use one archive: their folders are beside each other. */
    private static Path archive() {
        return Settings.output()
                .toAbsolutePath()
                .resolveSibling("classes-" + System.getProperty("keycloak.version") + ".jsa");
    }

    private static Path written() {
        return Settings.output().toAbsolutePath().resolve("classes.jsa");
    }

    private static void append(Map<String, String> environment, String option) {
        var others = Optional.ofNullable(environment.getOrDefault(OPTIONS, System.getenv(OPTIONS)));
        environment.put(OPTIONS, others.map(options -> options + " ").orElse("") + QUIET + " " + option);
    }
}
