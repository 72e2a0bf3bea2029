package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Predicate;

/** A copy of the distribution, for a test that changes its files. */
public final class DistributionCopy {

    /** Running servers write to this folder during the copy. */
    private static final Path TEMPORARY = Path.of("data", "tmp");

    private DistributionCopy() {}

    /** Copies the whole distribution. */
    public static Path whole(Path copy) throws IOException {
        return of(relative -> true, copy);
    }

    /** Copies the whole distribution and adds a foreign JAR in {@code providers/}. */
    public static Path withProvider(Path jar, Path copy) throws IOException {
        whole(copy);
        Files.copy(jar, copy.resolve("providers").resolve(jar.getFileName()));
        return copy;
    }

    /** @param included whether the copy gets the file with this path, relative to the distribution */
    static Path of(Predicate<Path> included, Path copy) throws IOException {
        var distribution = Settings.distribution();
        try (var files = Files.walk(distribution)) {
            for (var file : files.toList()) {
                var relative = distribution.relativize(file);
                if (!relative.startsWith(TEMPORARY) && included.test(relative)) {
                    Files.copy(
                            file,
                            copy.resolve(relative),
                            StandardCopyOption.COPY_ATTRIBUTES,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return copy;
    }

    /** Deletes a folder with its files if it exists. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
