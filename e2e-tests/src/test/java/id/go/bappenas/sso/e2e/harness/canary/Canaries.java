package id.go.bappenas.sso.e2e.harness.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/**
 * The secrets of a run, each with its kind: identity data that tests enter, and secrets in mails. After the last test,
 * {@link Search} looks for them in everything that servers wrote.
 */
public final class Canaries {

    /** The kind of a secret. */
    public enum Kind {
        NIK,
        BIRTH_DATE,
        TEMPORARY_PASSWORD,
        LINK
    }

    /** A secret and its kind. */
    public record Canary(Kind kind, String secret) {}

    private static final String NAME = "canary";
    private static final String SECRETS = "secrets.tsv";

    private static boolean begun;

    private Canaries() {}

    /** The folder of this JVM's secrets and of the files to search. */
    public static Path folder() {
        return Path.of(System.getProperty("e2e.output"), NAME);
    }

    /** Deletes the files of an earlier run before the first server of this run starts. */
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

    /** Adds a secret to the search after the last test. */
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

    /** The canary folders of a run, one per test JVM. */
    public static List<Path> folders(Path run) throws IOException {
        try (var parts = Files.list(run)) {
            return parts.map(part -> part.resolve(NAME))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    /** The secrets of such a folder. */
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
