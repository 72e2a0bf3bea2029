package id.go.bappenas.sso.employee.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Reads the lists next to this class in the JAR. */
final class ResourceLines {

    private ResourceLines() {}

    /** The lines, without empty lines and comments. */
    static Stream<String> lines(String name) {
        try (var stream = ResourceLines.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing in the JAR");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
