package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.DistributionCopy;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Http;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An operator may leave out any of these JARs: the server still starts, and people can sign in. No other JAR uses one of them
 * ({@link ModulesIT}), so what works without all of them works without each.
 */
class OptionalJarsIT {

    static final List<String> OPTIONAL = List.of(
            "account-desk", "account-provisioning-rest", "nik-reset-authenticator", "argon2-native", "theme-bappenas");

    @Test
    void serverStartsAndSignsInWithoutTheOptionalJars(@TempDir Path folder) throws Exception {
        var keycloak = DistributionCopy.whole(Files.createDirectory(folder.resolve("keycloak")));
        nameNoThemeAtStart(keycloak);
        for (var module : OPTIONAL) {
            Files.delete(keycloak.resolve("providers").resolve(module + ".jar"));
        }
        try (var server = OwnServer.of(keycloak, Map.of())) {
            assertPersonSignsIn(server);
        }
    }

    private static void assertPersonSignsIn(OwnServer server) throws IOException {
        var sso = server.sso(null);
        assertThat(Http.get(server.readiness()).statusCode()).isEqualTo(200);
        var person = sso.people().employee();

        var console = SignInRequest.address(sso.realm(), "account-console", sso.realm() + "/account/", Map.of());
        var device = new Forms("id").get(console);
        assertThat(device.status()).as(device.body()).isEqualTo(200);
        device.submit(Map.of("username", person.username(), "password", person.password()));

        assertThat(device.body()).contains("account-console").doesNotContain("kc-form-login");
        assertThat(sso.people().sessions(person)).isOne();
    }

    /** Removes the theme option, as an operator must do when theme-bappenas.jar is left out. */
    private static void nameNoThemeAtStart(Path keycloak) throws IOException {
        var configuration = keycloak.resolve("conf").resolve("keycloak.conf");
        Files.writeString(
                configuration,
                Files.readAllLines(configuration).stream()
                        .filter(line -> !line.startsWith("spi-theme--welcome-theme"))
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
