package id.go.bappenas.sso.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.keycloak.compatibility.CompatibilityMetadataProvider;
import org.keycloak.compatibility.CompatibilityResult;
import org.keycloak.compatibility.Util;

/**
 * Tells {@code kc.sh update-compatibility} which of our JARs a deployment has. Nodes do not run beside each other if one
 * lacks a JAR, or has other tables or another format of what nodes share; the version alone does not matter.
 */
public final class BundleCompatibility implements CompatibilityMetadataProvider {

    private static final String ID = "sso-bappenas";
    private static final String FORMAT = "Shared-State-Format";
    private static final String VERSION = ".version";

    @Override
    public String getId() {
        return ID;
    }

    /** For each JAR its version, the format of what nodes share, and the digest of its Liquibase changelogs. */
    @Override
    public Map<String, String> metadata() {
        var metadata = new TreeMap<String, String>();
        try (var jars = Files.newDirectoryStream(Path.of(System.getProperty("kc.home.dir"), "providers"), "*.jar")) {
            for (var jar : jars) {
                describe(jar, metadata);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The provider JARs cannot be read", e);
        }
        return metadata;
    }

    private static void describe(Path path, Map<String, String> metadata) throws IOException, GeneralSecurityException {
        try (var jar = new JarFile(path.toFile())) {
            var manifest = jar.getManifest();
            if (manifest == null || manifest.getMainAttributes().getValue(FORMAT) == null) {
                return;
            }
            var name = path.toFile().getName().replaceFirst("\\.jar$", "");
            metadata.put(name + VERSION, manifest.getMainAttributes().getValue("Implementation-Version"));
            metadata.put(name + ".shared-state", manifest.getMainAttributes().getValue(FORMAT));
            var tables = MessageDigest.getInstance("SHA-256");
            for (var entry : jar.stream().toList()) {
                if (entry.getName().matches("META-INF/[^/]*-changelog[^/]*\\.xml")) {
                    tables.update(jar.getInputStream(entry).readAllBytes());
                }
            }
            metadata.put(name + ".tables", HexFormat.of().formatHex(tables.digest(), 0, 8));
        }
    }

    @Override
    public CompatibilityResult isCompatible(Map<String, String> other) {
        return Util.isCompatible(ID, withoutVersions(other), withoutVersions(metadata()));
    }

    private static Map<String, String> withoutVersions(Map<String, String> metadata) {
        var compared = new TreeMap<>(metadata);
        compared.keySet().removeIf(key -> key.endsWith(VERSION));
        return compared;
    }
}
