package id.go.bappenas.sso.realm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions for which {@code bin/sso} was built. */
public final class ToolVersion {

    private static final Properties VERSIONS = read();

    private ToolVersion() {}

    /** The version of the tool, which is that of the JARs it comes with. */
    public static String tool() {
        return VERSIONS.getProperty("tool");
    }

    /** The version of Keycloak that the tool and its JARs are built for. */
    public static String keycloak() {
        return VERSIONS.getProperty("keycloak");
    }

    private static Properties read() {
        Properties versions = new Properties();
        try (InputStream in = ToolVersion.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("versions.properties cannot be read", e);
        }
        return versions;
    }
}
