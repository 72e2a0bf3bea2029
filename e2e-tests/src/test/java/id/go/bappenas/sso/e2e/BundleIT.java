package id.go.bappenas.sso.e2e;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contents of the distribution's provider JARs. Keycloak loads all of them with one class loader. */
class BundleIT {

    static final Path PROVIDERS =
            Path.of(System.getProperty("keycloak.distribution"), "providers").normalize();

    /** Prefixes of the entries that a JAR may have. */
    private static final List<String> ALLOWED = List.of(
            "id/go/bappenas/sso/",
            "META-INF/MANIFEST.MF",
            "META-INF/services/",
            "META-INF/maven/",
            "META-INF/employee-changelog",
            "META-INF/mail-changelog",
            "META-INF/notice-changelog",
            "META-INF/password-changelog",
            "META-INF/provisioning-changelog",
            "META-INF/reset-changelog",
            "META-INF/sign-in-changelog",
            "META-INF/support-changelog",
            "META-INF/beans.xml",
            "META-INF/keycloak-themes.json",
            "theme-resources/",
            "theme/bappenas/");

    /**
     * These entries are not relocated: JNA finds the native library by their names, and a licence requires replaceable
     * classes.
     */
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

    /** The shaded libraries of each JAR. */
    private static final Map<String, Set<String>> SHADED = Map.ofEntries(
            entry("account-contracts", Set.of()),
            entry("account-credentials", Set.of()),
            entry("account-desk", Set.of("org.webjars.npm:pdfjs-dist")),
            entry("account-notices", Set.of()),
            entry("account-overview", Set.of()),
            entry("account-provisioning-rest", Set.of()),
            entry("account-request-store", Set.of()),
            entry("account-requests", Set.of("com.ibm.icu:icu4j")),
            entry("account-state", Set.of()),
            entry(
                    "argon2-native",
                    Set.of("com.goterl:lazysodium-java", "de.mkammerer:argon2-jvm", "de.mkammerer:argon2-jvm-nolibs")),
            entry("attachment-check", Set.of("org.apache.pdfbox:pdfbox", "org.apache.pdfbox:pdfbox-io")),
            entry("employee-identity-rest", Set.of()),
            entry("employee-spi", Set.of()),
            entry("last-sign-in", Set.of()),
            entry("mail-outbox-spi", Set.of()),
            entry("nik-reset-authenticator", Set.of("org.altcha:altcha", "org.json:json")),
            entry("password-policy-spi", Set.of()),
            entry("password-storage", Set.of()),
            entry(
                    "people-lists",
                    Set.of(
                            "com.fasterxml:aalto-xml",
                            "de.siegmar:fastcsv",
                            "org.apache.commons:commons-compress",
                            "org.codehaus.woodstox:stax2-api",
                            "org.dhatim:fastexcel-reader")),
            entry("provider-support", Set.of()),
            entry("theme-bappenas", Set.of()));

    private static final Set<String> ALLOWED_LICENCES =
            Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "LGPL-3.0", "MPL-2.0", "Public Domain", "Unicode-3.0");

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
    void bundleHasTheseJarsWithoutAVersionInTheirNames() throws IOException {
        assertThat(jars())
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly(
                        "account-contracts.jar",
                        "account-credentials.jar",
                        "account-desk.jar",
                        "account-notices.jar",
                        "account-overview.jar",
                        "account-provisioning-rest.jar",
                        "account-request-store.jar",
                        "account-requests.jar",
                        "account-state.jar",
                        "argon2-native.jar",
                        "attachment-check.jar",
                        "employee-identity-rest.jar",
                        "employee-spi.jar",
                        "last-sign-in.jar",
                        "mail-outbox-spi.jar",
                        "nik-reset-authenticator.jar",
                        "password-policy-spi.jar",
                        "password-storage.jar",
                        "people-lists.jar",
                        "provider-support.jar",
                        "theme-bappenas.jar");
    }

    @ParameterizedTest
    @MethodSource("jars")
    void jarHoldsOnlyOwnOrRelocatedClasses(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var entries = file.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName);

            assertThat(entries).isNotEmpty().allSatisfy(entry -> assertThat(allowedIn(jar))
                    .anyMatch(entry::startsWith));
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void manifestNamesTheVersionItsKeycloakAndTheFormatOfWhatNodesShare(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest().getMainAttributes();

            assertThat(manifest.getValue("Implementation-Version")).isEqualTo(System.getProperty("project.version"));
            assertThat(manifest.getValue("Keycloak-Version")).isEqualTo(System.getProperty("keycloak.version"));
            assertThat(manifest.getValue("Shared-State-Format")).matches("[1-9]\\d*");
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void pomPropertiesNameTheShadedLibrariesOfAJar(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var metadata = file.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith("META-INF/maven/"))
                    .toList();

            assertThat(metadata).extracting(ZipEntry::getName).allMatch(name -> name.endsWith("/pom.properties"));
            var libraries = new HashSet<String>();
            for (var entry : metadata) {
                var properties = new Properties();
                try (var content = file.getInputStream(entry)) {
                    properties.load(content);
                }
                libraries.add(properties.getProperty("groupId") + ":" + properties.getProperty("artifactId"));
                assertThat(properties.getProperty("version"))
                        .as(entry.getName())
                        .matches("\\d[\\w.]*");
            }
            assertThat(libraries).isEqualTo(SHADED.get(module(jar)));
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void billOfMaterialsNamesExactlyTheLibrariesOfTheJar(Path jar) throws IOException {
        var bill = new ObjectMapper()
                .readTree(PROVIDERS
                        .resolve("../sbom/" + module(jar) + ".cdx.json")
                        .toFile());

        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.at("/metadata/component/name").asText()).isEqualTo(module(jar));
        var libraries = new HashSet<String>();
        for (var component : bill.path("components")) {
            var name = component.path("group").asText() + ":"
                    + component.path("name").asText();
            libraries.add(name);
            assertThat(component.path("version").asText()).as(name).matches("\\d[\\w.]*");
            assertThat(component.path("purl").asText()).as(name).startsWith("pkg:maven/");
            assertThat(component.path("hashes").findValuesAsText("alg"))
                    .as(name)
                    .contains("SHA-256");
        }
        assertThat(libraries).isEqualTo(SHADED.get(module(jar)));
    }

    @ParameterizedTest
    @MethodSource("jars")
    void librariesOfAJarHaveAllowedLicences(Path jar) throws IOException {
        if (SHADED.get(module(jar)).isEmpty()) {
            return;
        }
        var report = Files.readString(PROVIDERS.resolve("../sbom/" + module(jar) + ".licences.txt"));

        for (var library : SHADED.get(module(jar))) {
            var lines = report.lines()
                    .filter(line -> line.contains("(" + library + ":"))
                    .toList();
            assertThat(lines).as(library).hasSize(1);
            assertThat(ALLOWED_LICENCES).anyMatch(licence -> lines.get(0).contains("(" + licence + ")"));
        }
    }

    private static String module(Path jar) {
        return jar.getFileName().toString().replace(".jar", "");
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
