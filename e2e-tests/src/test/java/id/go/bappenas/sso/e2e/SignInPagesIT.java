package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Requests for sign-in pages without an account occupy a limited amount of memory. The server of the test has a low limit.
 */
class SignInPagesIT {

    private static final int MOST = 100;
    private static final int FLOOD = 800;

    private static OwnServer server;
    private static Sso sso;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer(
                Map.of("KC_SPI_CACHE_EMBEDDED__DEFAULT__AUTHENTICATION_SESSIONS_MAX_COUNT", String.valueOf(MOST)));
        sso = server.sso(server.switchInboxOn());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void openSignInPagesAreLimitedAndADroppedPageStillLeadsToASignIn() {
        var person = server.people().employee();
        var devices = IntStream.range(0, 20).mapToObj(number -> page(Map.of())).toList();

        IntStream.range(0, FLOOD)
                .parallel()
                .forEach(number -> assertThat(page(Map.of()).status()).isEqualTo(200));

        assertThat(server.metric("vendor_statistics_approximate_entries", "cache=\"authenticationSessions\""))
                .isBetween(1.0, (double) MOST);
        var again =
                devices.stream().filter(device -> signInAgain(device, person)).count();
        System.out.println("sign-ins that began again: " + again + " of " + devices.size());
        assertThat(again).isPositive();
    }

    @Test
    void stateIsReturnedToTheApplicationAndTooLongParametersAreDropped() throws IOException {
        var person = server.people().employee();
        var long1000 = "s".repeat(1000);

        var usual = page(Map.of("state", long1000, "nonce", "n".repeat(300), "x", "y"));
        signIn(usual, person);
        assertThat(usual.address().getQuery()).contains("state=" + long1000, "code=");

        var oversized = new HashMap<>(Map.of("state", "s".repeat(3000), "acr_values", "a".repeat(3000)));
        List.of("nonce", "claims", "prompt", "ui_locales", "display", "resource", "kc_idp_hint")
                .forEach(name -> oversized.put(name, "z".repeat(3000)));
        var device = page(oversized);
        signIn(device, person);
        assertThat(device.address().getQuery()).doesNotContain("&state=", "sss").contains("code=");

        assertThat(page(Map.of("acr_values", "salah")).status()).isEqualTo(200);
        assertThat(server.log()).doesNotContain("Requested acr value", "The size of OIDC parameter");
    }

    /**
     * Signs in; returns whether the server had dropped the page, so that the sign-in began again on a page with a
     * message.
     */
    private static boolean signInAgain(Forms device, Person person) {
        type(device, person);
        if (device.address().getPath().endsWith("/account/")) {
            return false;
        }
        assertThat(device.status()).isEqualTo(200);
        assertThat(device.page()).isEqualTo("login-login");
        assertThat(device.body()).contains("Waktu untuk masuk telah habis");
        signIn(device, person);
        return true;
    }

    private static void signIn(Forms device, Person person) {
        type(device, person);
        assertThat(device.address().getPath()).as(device.body()).endsWith("/account/");
    }

    private static void type(Forms device, Person person) {
        device.submit(Map.of("username", person.username(), "password", person.password()));
    }

    private static Forms page(Map<String, String> more) {
        return new Forms("id")
                .get(SignInRequest.address(sso.realm(), "account-console", sso.realm() + "/account/", more));
    }
}
