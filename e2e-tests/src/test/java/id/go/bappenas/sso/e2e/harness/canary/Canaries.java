package id.go.bappenas.sso.e2e.harness.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/**
 * The secrets of a run, each with its kind: what tests typed as identity data, and what went out by mail. After the last test
 * they are looked for wherever the server could have left them.
 */
public final class Canaries {

    /** What a secret is. */
    public enum Kind {
        NIK,
        BIRTH_DATE,
        TEMPORARY_PASSWORD,
        LINK
    }

    /** A secret of a kind. */
    public record Canary(Kind kind, String secret) {}

    private static final String NAME = "canary";
    private static final String SECRETS = "secrets.tsv";

    private static boolean begun;

    private Canaries() {}

    /** Where this part of a run keeps its secrets and what is searched for them. */
    public static Path folder() {
        return Path.of(System.getProperty("e2e.output"), NAME);
    }

    /** Begins anew with the first server of a run, whichever that is: what an earlier run left is of no use. */
    public static synchronized void begin() throws IOException {
        if (begun) {
            return;
        }
        begun = true;
        if (Files.notExists(folder())) {
            return;
        }
        try (var tree = Files.walk(folder())) {
            for (var file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Has the secret looked for after the last test. */
    public static synchronized void release(Kind kind, String secret) {
        if (secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("an empty canary would be found everywhere");
        }
        try {
            Files.createDirectories(folder());
            Files.writeString(
                    secrets(), kind + "\t" + secret + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below the folder of a whole run: the folders of this kind that its parts kept, one per JVM of tests. */
    public static List<Path> folders(Path run) throws IOException {
        try (var parts = Files.list(run)) {
            return parts.map(part -> part.resolve(NAME))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    /** All that were kept in such a folder. */
    public static List<Canary> in(Path folder) throws IOException {
        var secrets = folder.resolve(SECRETS);
        if (Files.notExists(secrets)) {
            return List.of();
        }
        try (var lines = Files.lines(secrets)) {
            return lines.map(line -> line.split("\t", 2))
                    .map(parts -> new Canary(Kind.valueOf(parts[0]), parts[1]))
                    .distinct()
                    .toList();
        }
    }

    private static Path secrets() {
        return folder().resolve(SECRETS);
    }
}
