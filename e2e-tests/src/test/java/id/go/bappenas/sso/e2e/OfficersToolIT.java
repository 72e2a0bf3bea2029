package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.AtOnce;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Http;
import id.go.bappenas.sso.e2e.harness.OfficersTool;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code sso-curl}: an officer's token by the browser, and calls with it. */
@ExtendWith(SsoExtension.class)
class OfficersToolIT {

    private static final String REQUESTS = "account-provisioning/requests";
    private static final String OTHER_STATE = "?state=lain&code=lain";
    private static final int AT_ONCE = 5;

    @Test
    void officerSignsInWithTheBrowserAndTheCallsUseAndRenewTheToken(Sso sso, Page page, @TempDir Path folder)
            throws Exception {
        var officer = sso.people().officer("request-auditor");
        var tool = new OfficersTool(sso, folder.resolve("token"));
        assertThat(tool.run(REQUESTS).messages()).contains("Sign in first: sso-curl sign-in");

        var signIn = tool.signIn();
        assertThat(Http.get(callback(signIn) + OTHER_STATE).statusCode()).isEqualTo(404);
        page.navigate(signIn.address());
        new LoginPage(page).signIn(officer);
        page.locator("#otp").fill(Totp.of(officer).orElseThrow().unusedCode());
        page.locator("#kc-login").click();
        assertThat(page.locator("h1")).hasText("Go back to the terminal");
        var signedIn = signIn.result();

        assertThat(signedIn.status()).as(signedIn.messages()).isZero();
        assertThat(tool.files()).hasSize(2).allSatisfy(file -> assertThat(
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------"));
        assertThat(tool.run(REQUESTS + "?size=1").output()).contains("\"items\"");
        assertThat(signedIn.messages()).contains("You are signed in as " + officer.username() + ".");
        assertThat(tool.run(REQUESTS + "?size=1", "-i", "-H", "X-Uji: https://jahat.example")
                        .output())
                .contains("200 OK", "\"items\"");
        for (var elsewhere :
                List.of("jahat.example/x", "HTTPS://jahat.example", "--next", "-Kberkas", "--url=x", "-L")) {
            var refused = tool.run(REQUESTS, elsewhere);
            assertThat(refused.status()).as(elsewhere).isEqualTo(1);
            assertThat(refused.messages()).contains("sso-curl does not take " + elsewhere);
        }
        assertThat(tool.run("https://jahat.example/").messages()).contains("name one PATH");

        // A refresh token works once, so calls at the same moment must not each use it.
        tool.expire();
        assertThat(AtOnce.of(AT_ONCE, call -> tool.run(REQUESTS + "?size=1").status()))
                .containsOnly(0);

        assertThat(tool.run("sign-out").status()).isZero();
        assertThat(tool.files()).isEmpty();
        assertThat(tool.run(REQUESTS).status()).isEqualTo(1);
    }

    @Test
    void tokenWithoutRoleOpensNothingAndOneWithoutSecondFactorIsRefusedWithWhatToDo(Sso sso, @TempDir Path folder) {
        var person = sso.people().employee();
        var tool = new OfficersTool(sso, folder);
        var signIn = tool.signIn("--paste");
        signIn.type(address(signIn, person));
        assertThat(signIn.result().messages()).contains("You are signed in as " + person.username());

        var withoutRole = tool.run(REQUESTS);
        assertThat(withoutRole.status()).isEqualTo(22);
        assertThat(withoutRole.output()).contains("token-for-others", "has no role of sso-api");

        sso.people().grant(person, "sso-api", "request-auditor");
        tool.expire();

        var withoutFactor = tool.run(REQUESTS);
        assertThat(withoutFactor.status()).isEqualTo(22);
        assertThat(withoutFactor.output()).contains("second-factor-missing", "Sign out, sign in again");
    }

    @Test
    void addressOfAnotherSignInIsRefused(Sso sso, @TempDir Path folder) {
        var tool = new OfficersTool(sso, folder);
        var signIn = tool.signIn("--paste");

        signIn.type(callback(signIn) + OTHER_STATE);

        assertThat(signIn.result().messages()).contains("not the address of this sign-in");
        assertThat(tool.files()).isEmpty();
    }

    /** Signs in without a browser; the address is the one that a browser shows when it finds no program at that port. */
    private static String address(OfficersTool.SignIn signIn, Person person) {
        var device = new Forms("id").get(signIn.address());
        return device.sendsOnly(device.action(), Map.of("username", person.username(), "password", person.password()))
                .header("Location");
    }

    private static String callback(OfficersTool.SignIn signIn) {
        var redirect = signIn.address().replaceAll(".*redirect_uri=([^&]*).*", "$1");
        return URI.create(redirect.replace("%3A", ":").replace("%2F", "/")).toString();
    }
}
