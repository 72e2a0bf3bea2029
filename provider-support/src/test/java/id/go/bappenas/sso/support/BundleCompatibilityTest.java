package id.go.bappenas.sso.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.compatibility.CompatibilityResult;
import org.keycloak.compatibility.CompatibilityResult.ExitCode;

class BundleCompatibilityTest {

    private static final String HOME = "kc.home.dir";
    private static final String TABLES = "<databaseChangeLog>1</databaseChangeLog>";

    @TempDir
    private Path keycloak;

    @BeforeEach
    void makeProviders() throws IOException {
        System.setProperty(HOME, keycloak.toString());
        Files.createDirectories(keycloak.resolve("providers"));
        writeJar("mail-outbox-spi", "0.1.0", "1", TABLES);
        writeJar("theme-bappenas", "0.1.0", "1", null);
    }

    @AfterEach
    void forgetHome() {
        System.clearProperty(HOME);
    }

    private void writeJar(String name, String version, String format, String changelog) throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        if (format != null) {
            attributes.putValue("Shared-State-Format", format);
        }
        try (var jar = new JarOutputStream(Files.newOutputStream(path(name)), manifest)) {
            if (changelog != null) {
                jar.putNextEntry(new ZipEntry("META-INF/mail-changelog.xml"));
                jar.write(changelog.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Path path(String name) {
        return keycloak.resolve("providers").resolve(name + ".jar");
    }

    private static CompatibilityResult comparedWith(Map<String, String> before) {
        return new BundleCompatibility().isCompatible(before);
    }

    @Test
    void metadataNameVersionFormatAndTablesOfEachJar() {
        assertThat(new BundleCompatibility().metadata())
                .containsOnlyKeys(
                        "mail-outbox-spi.shared-state",
                        "mail-outbox-spi.tables",
                        "mail-outbox-spi.version",
                        "theme-bappenas.shared-state",
                        "theme-bappenas.tables",
                        "theme-bappenas.version")
                .containsEntry("mail-outbox-spi.version", "0.1.0")
                .containsEntry("mail-outbox-spi.shared-state", "1");
    }

    @Test
    void equalJarsAndAnotherVersionOfThemAllowARollingUpdate() throws IOException {
        var before = new BundleCompatibility().metadata();

        assertThat(comparedWith(before).exitCode()).isEqualTo(ExitCode.ROLLING.value());

        writeJar("mail-outbox-spi", "0.1.1", "1", TABLES);

        assertThat(comparedWith(before).exitCode()).isEqualTo(ExitCode.ROLLING.value());
    }

    @Test
    void missingAndAddedJarsNeedAllNodesStopped() throws IOException {
        var before = new BundleCompatibility().metadata();
        Files.delete(path("theme-bappenas"));
        var without = new BundleCompatibility().metadata();

        var missing = comparedWith(before);

        assertThat(missing.exitCode()).isEqualTo(ExitCode.RECREATE.value());
        assertThat(missing.errorMessage().orElseThrow()).contains("theme-bappenas.shared-state", "1 -> null");

        writeJar("theme-bappenas", "0.1.0", "1", null);

        assertThat(comparedWith(without).exitCode()).isEqualTo(ExitCode.RECREATE.value());
    }

    @Test
    void otherTablesAndAnotherFormatOfSharedStateNeedAllNodesStopped() throws IOException {
        var before = new BundleCompatibility().metadata();
        writeJar("mail-outbox-spi", "0.1.0", "1", TABLES.replace("1", "2"));

        assertThat(comparedWith(before).incompatibleAttributes().orElseThrow())
                .containsExactly("mail-outbox-spi.tables");

        writeJar("mail-outbox-spi", "0.1.0", "2", TABLES);

        assertThat(comparedWith(before).incompatibleAttributes().orElseThrow())
                .containsExactly("mail-outbox-spi.shared-state");
    }

    @Test
    void deploymentWithoutTheBundleNeedsAllNodesStopped() {
        assertThat(comparedWith(Map.of()).exitCode()).isEqualTo(ExitCode.RECREATE.value());
    }

    @Test
    void otherJarsDoNotCount() throws IOException {
        var before = new BundleCompatibility().metadata();
        writeJar("kepegawaian", "7", null, TABLES);

        assertThat(new BundleCompatibility().metadata()).isEqualTo(before);
    }
}
