package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the distribution's provider JARs hold: Keycloak loads all of them with one class loader. */
class BundleIT {

    private static final Path PROVIDERS =
            Path.of(System.getProperty("keycloak.distribution"), "providers").normalize();

    /** Everything a JAR of ours may hold, as the beginning of an entry's name. */
    private static final List<String> ALLOWED = List.of(
            "id/go/bappenas/sso/",
            "META-INF/MANIFEST.MF",
            "META-INF/services/",
            "META-INF/employee-changelog",
            "META-INF/password-changelog",
            "META-INF/provisioning-changelog",
            "META-INF/reset-changelog",
            "META-INF/beans.xml",
            "META-INF/keycloak-themes.json",
            "theme-resources/",
            "theme/bappenas/");

    /** JNA finds the native library by these names, and the licence of one of them wants its classes replaceable. */
    private static final List<String> ALLOWED_IN_ARGON2_NATIVE = List.of(
            "de/mkammerer/argon2/",
            "linux-",
            "darwin-",
            "win32-",
            "linux64/",
            "arm64/",
            "mac/",
            "mac_arm/",
            "windows64/",
            "META-INF/licenses/");

    static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(PROVIDERS)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> allowedIn(Path jar) {
        return jar.endsWith("argon2-native.jar")
                ? Stream.of(ALLOWED, ALLOWED_IN_ARGON2_NATIVE)
                        .flatMap(List::stream)
                        .toList()
                : ALLOWED;
    }

    @Test
    void theBundleIsTheseJarsWithoutAVersionInTheirNames() throws IOException {
        assertThat(jars())
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly(
                        "account-provisioning-rest.jar",
                        "argon2-native.jar",
                        "employee-spi.jar",
                        "nik-reset-authenticator.jar",
                        "password-policy-spi.jar",
                        "theme-bappenas.jar");
    }

    @ParameterizedTest
    @MethodSource("jars")
    void aJarHoldsOnlyWhatIsOursOrRelocated(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var entries = file.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName);

            assertThat(entries).isNotEmpty().allSatisfy(entry -> assertThat(allowedIn(jar))
                    .anyMatch(entry::startsWith));
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void aJarSaysItsVersionAndTheKeycloakItIsFor(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest().getMainAttributes();

            assertThat(manifest.getValue("Implementation-Version")).isEqualTo(System.getProperty("project.version"));
            assertThat(manifest.getValue("Keycloak-Version")).isEqualTo(System.getProperty("keycloak.version"));
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void classesRunOnJava17(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream()
                    .filter(candidate -> candidate.getName().endsWith(".class"))
                    .toList()) {
                try (var content = file.getInputStream(entry)) {
                    var head = content.readNBytes(8);
                    assertThat(head[7]).as(entry.getName()).isLessThanOrEqualTo((byte) 61);
                }
            }
        }
    }
}
