package id.go.bappenas.sso.e2e.debian;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Debian's packages on this machine. */
final class DebianPackages {

    private DebianPackages() {}

    /** Fails if a package is missing, and says how to install it. */
    static void require(String... names) {
        var missing = new ArrayList<String>();
        for (var name : names) {
            if (Commands.run(List.of("dpkg-query", "-W", "-f", "${db:Status-Abbrev}", name)).stream()
                    .noneMatch(line -> line.startsWith("ii"))) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new AssertionError("Debian's packages " + String.join(" ", missing)
                    + " are not installed; e2e-tests/try-applications installs them and runs these tests");
        }
    }

    /** Version of an installed package. */
    static String version(String name) {
        return String.join("", Commands.run(List.of("dpkg-query", "-W", "-f", "${Version}", name)));
    }

    /** Short commands that end by themselves. */
    static final class Commands {

        private Commands() {}

        /** Lines of the command's output; of standard error, too. */
        static List<String> run(List<String> command) {
            try {
                var process =
                        new ProcessBuilder(command).redirectErrorStream(true).start();
                process.getOutputStream().close();
                var output = new String(process.getInputStream().readAllBytes())
                        .lines()
                        .toList();
                process.waitFor();
                return output;
            } catch (IOException e) {
                throw new AssertionError(command.get(0) + " does not run here", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
