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

/** The server's log while it builds and starts with the bundle. */
@ExtendWith(SsoExtension.class)
class StartupIT {

    /** Keycloak's warning for each provider of an internal SPI; an extension cannot avoid it. */
    private static final String INTERNAL_SPI = "KC-SERVICES0047";

    /**
     * Warnings about the test run, not about the bundle: development mode and plain HTTP in the container, H2, a realm without an
     * alarm address, a server without a help contact.
     */
    private static final List<String> OF_THE_SETTING =
            List.of("development mode", "DO NOT use this configuration", "ssoSecurityAddress", "SSO_HELP_CONTACT");

    @Test
    void startWarnsOnlyAboutInternalSpis(Sso sso) throws IOException {
        var log = sso.log().orElseGet(() -> abort("the log of a server that runs elsewhere is not at hand"));
        var start = Files.readAllLines(log).stream()
                .takeWhile(line -> !line.contains("started in"))
                .toList();

        assertThat(start).isNotEmpty();
        assertThat(warnings(start)).isEmpty();
    }

    @Test
    void buildHasNoWarnings() throws IOException {
        var build = Files.readAllLines(Path.of(System.getProperty("keycloak.build.log")));

        assertThat(build).anyMatch(line -> line.contains("augmentation completed"));
        assertThat(warnings(build)).isEmpty();
    }

    @Test
    void logLineNamesTheProviderOfPasswordHashes(Sso sso) throws IOException {
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
