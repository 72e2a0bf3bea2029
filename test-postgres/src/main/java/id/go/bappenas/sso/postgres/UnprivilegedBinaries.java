package id.go.bappenas.sso.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * Lets root start PostgreSQL where the container forbids user namespaces: the unpacked programs become scripts that drop root's
 * user id and then run the real program.
 */
final class UnprivilegedBinaries {

    /** User {@code nobody} of every Linux. */
    private static final int NOBODY = 65534;

    private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final String REAL = "-real";

    private static final String SCRIPT = """
            #!/bin/sh
            if [ "$(id -u)" = 0 ]; then
              exec setpriv --reuid=%d --regid=%d --clear-groups "$0%s" "$@"
            fi
            exec "$0%s" "$@"
            """.formatted(NOBODY, NOBODY, REAL, REAL);

    private UnprivilegedBinaries() {}

    /** Whether this JVM runs as root on a system without user namespaces. */
    static boolean areNeeded() {
        return isRoot() && !hasUserNamespaces();
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false; // no Linux
        }
    }

    private static boolean hasUserNamespaces() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A new folder for programs and data, readable by every user. */
    static Path folder() throws IOException {
        var folder = Files.createTempDirectory("postgres-");
        Files.setPosixFilePermissions(folder, OPEN);
        return folder;
    }

    /** Makes user nobody the owner of the data folder. */
    static void own(Path data) throws IOException {
        Files.setAttribute(data, "unix:uid", NOBODY);
    }

    /** @param folder the library has unpacked PostgreSQL below it */
    static void wrap(Path folder) throws IOException {
        List<Path> programs;
        try (var tree = Files.walk(folder, 3)) {
            programs = tree.filter(UnprivilegedBinaries::isProgram).toList();
        }
        for (var program : programs) {
            Files.move(program, program.resolveSibling(program.getFileName() + REAL));
            Files.writeString(program, SCRIPT);
            Files.setPosixFilePermissions(program, OPEN);
        }
    }

    private static boolean isProgram(Path file) {
        return file.getParent().endsWith("bin")
                && List.of("initdb", "pg_ctl", "postgres")
                        .contains(file.getFileName().toString());
    }
}
