package id.go.bappenas.sso.e2e.debian;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Debian's packages on this machine, or in the folder that variable {@code DEBIAN_ROOT} names: the root of another
 * version of Debian, in which the run's output folder is mounted at the same path (e2e-tests/try-applications does it).
 */
final class DebianPackages {

    private static final String ROOT =
            Stream.ofNullable(System.getenv("DEBIAN_ROOT")).findFirst().orElse("");

    private DebianPackages() {}

    /** Fails if a package is missing, and says how to install it. */
    static void require(String... names) {
        var missing = new ArrayList<String>();
        for (var name : names) {
            if (run("dpkg-query", "-W", "-f", "${db:Status-Abbrev}", name).stream()
                    .noneMatch(line -> line.startsWith("ii"))) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new AssertionError(
                    "Debian's packages " + String.join(" ", missing)
                            + " are not installed; e2e-tests/try-applications and e2e-tests/try-nodes install theirs and run their tests");
        }
    }

    /** A file of a package, as this machine reaches it. */
    static Path file(String path) {
        return Path.of(ROOT + path);
    }

    /** The command as it runs on this machine. */
    static List<String> command(List<String> command) {
        if (ROOT.isEmpty()) {
            return command;
        }
        var inRoot = new ArrayList<>(List.of("chroot", ROOT));
        inRoot.addAll(command);
        return inRoot;
    }

    /** Runs a command that ends by itself; returns its lines, those of standard error among them. */
    static List<String> run(String... command) {
        try {
            var process = new ProcessBuilder(command(List.of(command)))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var lines =
                    new String(process.getInputStream().readAllBytes()).lines().toList();
            process.waitFor();
            return lines;
        } catch (IOException e) {
            throw new AssertionError(command[0] + " does not run here", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
