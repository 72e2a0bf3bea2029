package id.go.bappenas.sso.e2e.debian;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.e2e.harness.Application;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Http;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Debian's mod_auth_openidc with the files of the operators' manual. */
class ApacheOpenIdcIT extends ApplicationContract {

    static final String FILE = "applications/apache-openidc.conf";
    static final String CLIENT = "applications/keycloak/apache-openidc.json";
    static final String ADDRESS = "https://arsip.bappenas.go.id";

    private static final Pattern SESSION = Pattern.compile("OIDC_CLAIM_sid=(\\S+)");

    private static URI address;
    private static ImportedClient client;
    private static Apache apache;

    @BeforeAll
    static void start(Sso sso) throws IOException {
        DebianPackages.require("libapache2-mod-auth-openidc");
        int port = FreePort.next();
        // Another site than Keycloak's localhost, so that cookies cross sites as they do between host names.
        address = URI.create("http://127.0.0.1:" + port);
        client = ImportedClient.of(sso, OperatorFile.read(CLIENT).with(ADDRESS, address.toString()));
        var folder = Daemon.folder("apache-openidc");
        apache = Apache.start(
                folder,
                port,
                Map.of(
                        "authn_core_module", "mod_authn_core.so",
                        "authz_user_module", "mod_authz_user.so",
                        "cgi_module", "mod_cgi.so",
                        "auth_openidc_module", "mod_auth_openidc.so"),
                PrintingProgram.layInto(folder) + settings(sso).text());
    }

    private static OperatorFile settings(Sso sso) {
        return OperatorFile.read(FILE)
                .with(ADDRESS, address.toString())
                .withKeycloak(sso.address())
                .with("CHANGE_ME_SECRET", client.secret())
                .with("CHANGE_ME_PASSPHRASE", People.randomPassword().replace('#', '-'));
    }

    @AfterAll
    static void stop() {
        if (apache != null) {
            apache.close();
        }
        if (client != null) {
            client.close();
        }
    }

    @Override
    URI address() {
        return address;
    }

    @Override
    String personPrefix() {
        return "PERSON=";
    }

    @Override
    String signOut() {
        return "/sso/kembali?logout=" + address + "/keluar";
    }

    @Override
    List<String> spoofedHeaders() {
        return List.of("Remote-User", "REMOTE_USER", "OIDC_CLAIM_sub", "OIDC-CLAIM-sub", "X-Remote-User");
    }

    @Test
    void logoutTokensThatKeycloakDidNotSignEndNoSession(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(address + "/");
        new LoginPage(page).signIn(person);
        assertSignedIn(page, person);
        var session = SESSION.matcher(page.locator("body").innerText());
        assertThat(session.find()).isTrue();
        var other = Application.make(sso);
        var tokens = new ArrayList<String>();
        for (var algorithm : List.of("none", "HS256", "RS256")) {
            tokens.add(forged(sso, algorithm, person.id(), session.group(1)));
        }
        var granted = Application.must(other.directGrant(person, Map.of()));
        tokens.add(granted.get("access_token").asText());

        for (var token : tokens) {
            var answer = page.request()
                    .post(
                            address + "/sso/kembali?logout=backchannel",
                            RequestOptions.create().setForm(FormData.create().set("logout_token", token)));
            assertThat(answer.status()).as(token).isEqualTo(400);
        }

        page.navigate(address + "/");
        assertSignedIn(page, person);
    }

    @Test
    void answerOfAnotherBrowsersSignInAndTokenOfAnotherApplicationSignInNoPerson(Sso sso, Browsing browsing) {
        var attacker = sso.people().employee();
        var own = browsing.page();
        var answers = new ArrayList<String>();
        own.onRequest(request -> {
            if (request.url().startsWith(address + "/sso/kembali?")) {
                answers.add(request.url());
            }
        });
        own.navigate(address + "/");
        new LoginPage(own).signIn(attacker);
        assertSignedIn(own, attacker);
        assertThat(answers).hasSize(1);

        var victim = browsing.device("id-ID", 1280, 800);
        victim.navigate(answers.get(0));
        new LoginPage(victim).assertCurrent();

        var granted = Application.must(Application.make(sso).directGrant(attacker, Map.of("scope", "openid")));
        var state = Application.parameter(URI.create(victim.url()), "state").orElseThrow();
        victim.request()
                .post(
                        address + "/sso/kembali",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("state", state)
                                        .set("id_token", granted.get("id_token").asText())));
        victim.navigate(address + "/");
        new LoginPage(victim).assertCurrent();
        assertThat(victim.locator("body")).not().containsText("PERSON=");
    }

    @Test
    void addressesOfOtherSitesAreNoTargets() {
        for (var path : List.of(
                "/sso/kembali?logout=https%3A%2F%2Flain.example%2F",
                "/sso/kembali?target_link_uri=https%3A%2F%2Flain.example%2F&iss=x")) {
            var answer = Http.get(address + path);

            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(path)
                    .doesNotContain("lain.example");
        }
    }

    private static String forged(Sso sso, String algorithm, String subject, String session) {
        var now = Instant.now().getEpochSecond();
        var claims = Map.of(
                "iss",
                sso.realm(),
                "aud",
                "arsip",
                "sub",
                subject,
                "sid",
                session,
                "iat",
                now,
                "exp",
                now + 100,
                "jti",
                "uji",
                "events",
                Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return part(Map.of("alg", algorithm, "typ", "logout+jwt"))
                + "." + part(claims)
                + "." + (algorithm.equals("none") ? "" : "AAAA");
    }

    private static String part(Map<String, Object> json) {
        try {
            var text = new ObjectMapper().writeValueAsString(json);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
