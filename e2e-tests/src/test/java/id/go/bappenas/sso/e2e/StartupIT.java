package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the server says while it builds itself and starts with our JARs. */
@ExtendWith(SsoExtension.class)
class StartupIT {

    /** Said once per provider of an internal SPI; nothing an extension does avoids it. */
    private static final String INTERNAL_SPI = "KC-SERVICES0047";

    /**
     * Said of how a run is set up, not of the bundle: development mode and plain HTTP in the container, H2, a realm without an
     * address for alarms.
     */
    private static final List<String> OF_THE_SETTING =
            List.of("development mode", "DO NOT use this configuration", "ssoSecurityAddress");

    @Test
    void keycloakWarnsOfNothingButInternalSpis(Sso sso) throws IOException {
        var log = sso.log().orElseGet(() -> abort("the log of a server that runs elsewhere is not at hand"));
        var start = Files.readAllLines(log).stream()
                .takeWhile(line -> !line.contains("started in"))
                .toList();

        assertThat(start).isNotEmpty();
        assertThat(warnings(start)).isEmpty();
    }

    @Test
    void neitherDoesItsBuild() throws IOException {
        var build = Files.readAllLines(Path.of(System.getProperty("keycloak.build.log")));

        assertThat(build).anyMatch(line -> line.contains("augmentation completed"));
        assertThat(warnings(build)).isEmpty();
    }

    @Test
    void oneLineSaysWhatComputesPasswordHashes(Sso sso) throws IOException {
        var log = sso.log().orElseGet(() -> abort("the log of a server that runs elsewhere is not at hand"));

        assertThat(Files.readAllLines(log))
                .filteredOn(line -> line.contains("argon2-native " + System.getProperty("project.version") + ": "))
                .singleElement()
                .asString()
                .containsPattern("native, |BouncyCastle \\(");
    }

    private static List<String> warnings(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains(" WARN ") || line.contains(" ERROR ") || line.startsWith("WARN"))
                .filter(line -> !line.contains(INTERNAL_SPI))
                .filter(line -> OF_THE_SETTING.stream().noneMatch(line::contains))
                .toList();
    }
}
