package id.go.bappenas.sso.argon2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of the binaries in this JAR. */
final class BinaryVersions {

    private BinaryVersions() {}

    /** @param artifact of the binaries */
    static String version(String artifact) {
        try (var file = BinaryVersions.class.getResourceAsStream("binding.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty(artifact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
