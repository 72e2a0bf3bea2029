package id.go.bappenas.sso.e2e.debian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Another time of day for a process, by Debian's package {@code datefudge}. It changes {@code CLOCK_REALTIME} alone. Package
 * {@code faketime} is no help: it also takes the place of timed waits, in which a JVM then spins without end.
 */
final class OtherClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    private OtherClock() {}

    /** Variables of a process whose clock is so much ahead; behind if negative. */
    static Map<String, String> variables(Duration ahead) {
        DebianPackages.require("datefudge");
        return Map.of(
                "LD_PRELOAD", library().toString(),
                // Seconds that it takes from the time.
                "DATEFUDGE", String.valueOf(-ahead.toSeconds()));
    }

    private static Path library() {
        try (var folders = Files.newDirectoryStream(LIBRARIES, "*-linux-gnu*")) {
            for (var folder : folders) {
                var library = folder.resolve("datefudge").resolve("datefudge.so");
                if (Files.exists(library)) {
                    return library;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no datefudge.so below " + LIBRARIES);
    }
}
