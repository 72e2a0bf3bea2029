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

/** An operator may leave out any one of these JARs: the server still starts, and people can sign in. */
class OptionalJarsIT {

    private static final List<String> OPTIONAL =
            List.of("account-provisioning-rest", "nik-reset-authenticator", "argon2-native", "theme-bappenas");

    @Test
    void serverStartsAndSignsInWithoutEachOptionalJar(@TempDir Path folder) throws Exception {
        var keycloak = DistributionCopy.whole(Files.createDirectory(folder.resolve("keycloak")));
        nameNoThemeAtStart(keycloak);
        // It needs account-provisioning-rest, so both are left out together.
        moveOut(keycloak, folder, "account-desk");
        var first = moveOut(keycloak, folder, OPTIONAL.get(0));
        try (var server = OwnServer.of(keycloak, Map.of())) {
            assertPersonSignsIn(server, OPTIONAL.get(0));
            var out = first;
            for (var module : OPTIONAL.subList(1, OPTIONAL.size())) {
                server.stop();
                moveBack(out, keycloak);
                out = moveOut(keycloak, folder, module);
                server.start();
                assertPersonSignsIn(server, module);
            }
        }
    }

    private static void assertPersonSignsIn(OwnServer server, String without) throws IOException {
        var sso = server.sso(null);
        assertThat(Http.get(server.readiness()).statusCode()).as(without).isEqualTo(200);
        var person = sso.people().employee();

        var console = SignInRequest.address(sso.realm(), "account-console", sso.realm() + "/account/", Map.of());
        var device = new Forms("id").get(console);
        assertThat(device.status()).as("%s: %s", without, device.body()).isEqualTo(200);
        device.submit(Map.of("username", person.username(), "password", person.password()));

        assertThat(device.body()).as(without).contains("account-console").doesNotContain("kc-form-login");
        assertThat(sso.people().sessions(person)).as(without).isOne();
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

    private static Path moveOut(Path keycloak, Path folder, String module) throws IOException {
        var jar = keycloak.resolve("providers").resolve(module + ".jar");
        return Files.move(jar, folder.resolve(jar.getFileName()));
    }

    private static void moveBack(Path jar, Path keycloak) throws IOException {
        Files.move(jar, keycloak.resolve("providers").resolve(jar.getFileName()));
    }
}
