package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import id.go.bappenas.sso.e2e.harness.ServerProcess;
import id.go.bappenas.sso.e2e.harness.UserProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Server option {@code --spi-credential--keycloak-password--temporary-hours}, on separate servers. */
class TemporaryHoursIT {

    private static final String OPTION = "--spi-credential--keycloak-password--temporary-hours=";

    @Test
    void temporaryPasswordIsValidForTheHoursOfTheServerOption() throws Exception {
        try (var server = ServerProcess.start(OPTION + 1)) {
            server.awaitReady();
            var admin = ServerProcess.administrator(server);
            var representation = Map.of(
                    "username",
                    "pegawai.sejam",
                    "firstName",
                    "Pegawai",
                    "credentials",
                    List.of(Map.of("type", "password", "value", "Tenun#5k1m7p", "temporary", true)));
            var user = "bappenas/users/"
                    + admin.must(admin.post("bappenas/users", representation)).createdId();

            var mark = new UserProfile(admin).withUnmanagedAttributes("ADMIN_VIEW", () -> admin.get(user)
                    .body()
                    .at("/attributes/ssoTemporaryPassword/0")
                    .asText());

            assertThat(mark).isEqualTo(inAnHour(admin, user));
        }
    }

    private static String inAnHour(AdminApi admin, String user) {
        long written =
                admin.get(user + "/credentials").body().at("/0/createdDate").asLong();
        return written + ":" + (written + Duration.ofHours(1).toMillis());
    }

    @Test
    void invalidNumberOfHoursStopsTheStartAndNamesTheOption() throws Exception {
        try (KeycloakServer server = ServerProcess.start(OPTION + "x")) {
            assertThatIOException()
                    .isThrownBy(server::awaitReady)
                    .withMessageContaining(OPTION.replace("=", " must be a whole number from 1 to 720"))
                    .withMessageContaining("harus bilangan bulat 1 sampai 720");
        }
    }
}
