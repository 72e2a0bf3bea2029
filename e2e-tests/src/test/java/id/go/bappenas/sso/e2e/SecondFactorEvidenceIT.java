package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Application;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.OpenAction;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The officers' REST checks how the session of a token was opened and not the token's claims. */
@ExtendWith(SsoExtension.class)
class SecondFactorEvidenceIT {

    private static final String OTP_PAGE = "login-login-otp";
    private static final List<String> OFFICERS_REST = List.of(
            "account-provisioning/requests", "account-provisioning/template?format=csv", "employee-identity/missing");

    @Test
    void tokensOfASignInWithASecondFactorStayValidAfterRefreshAndExchange(Sso sso) {
        var officer = officer(sso);
        var partner = exchanger(sso);
        var application = Application.make(sso, Map.of("protocolMappers", List.of(Application.audience(partner.id()))));
        allowOfflineTokens(sso, application);
        var tokens = withCode(application, officer, Map.of());

        assertThat(statuses(application, tokens)).containsOnly(200);
        assertThat(statuses(application, application.refreshed(tokens))).containsOnly(200);
        assertThat(statuses(partner, exchanged(partner, tokens))).containsOnly(200);
        var offline = withCode(application, officer, Map.of("scope", "openid offline_access"));
        // Keycloak's sign-out of a person also refuses offline tokens of earlier seconds.
        sso.people().endSessions(officer);
        assertThat(statuses(application, tokens)).containsOnly(401);
        assertThat(statuses(application, application.refreshed(offline))).containsOnly(200);
    }

    @Test
    void tokensOfASignInWithoutASecondFactorAreRefusedAfterRefreshAndExchange(Sso sso) {
        var person = sso.people().employee();
        offlineAccess(sso, person);
        var partner = exchanger(sso);
        var application = Application.make(sso, Map.of("protocolMappers", List.of(Application.audience(partner.id()))));
        allowOfflineTokens(sso, application);
        var tokens = Application.must(application.directGrant(person, Map.of()));
        var offline = Application.must(application.directGrant(person, Map.of("scope", "openid offline_access")));
        makeOfficer(sso, person);

        assertRefused(application, tokens);
        assertRefused(application, application.refreshed(tokens));
        assertRefused(application, application.refreshed(offline));
        assertRefused(partner, exchanged(partner, tokens));
    }

    @Test
    void claimWrittenByAMapperIsNoEvidence(Sso sso) {
        var person = sso.people().employee();
        var application = Application.make(
                sso,
                Map.of("protocolMappers", List.of(claim("acr", "2", "String"), claim("amr", "[\"otp\"]", "JSON"))));
        var tokens = Application.must(application.directGrant(person, Map.of()));
        makeOfficer(sso, person);

        assertRefused(application, tokens);
    }

    @Test
    void tokensOfAClientFlowWithoutACodeAreRefused(Sso sso) {
        var officer = sso.people().employee();
        makeOfficer(sso, officer);
        var application = Application.make(
                sso,
                Map.of(
                        "authenticationFlowBindingOverrides",
                        Map.of("browser", flow(sso, "browser"), "direct_grant", flow(sso, "direct grant"))));

        assertRefused(application, Application.must(application.directGrant(officer, Map.of())));
        var device = signIn(application, officer);
        assertRefused(application, application.tokens(device.address()));
        sso.people().enrol(officer);
        device.get(Application.make(sso).signIn());
        assertThat(device.page()).isEqualTo(OTP_PAGE);
    }

    @Test
    void administratorWhoImpersonatesAnOfficerIsAskedForTheOfficersCode(Sso sso) {
        var officer = officer(sso);
        var device = new Forms("id").impersonating(sso, officer);

        device.get(Application.make(sso).signIn());
        assertThat(device.page()).isEqualTo(OTP_PAGE);

        var lax = Application.make(
                sso, Map.of("authenticationFlowBindingOverrides", Map.of("browser", flow(sso, "browser"))));
        device.get(lax.signIn());
        assertRefused(lax, lax.tokens(device.address()));
    }

    @Test
    void administratorCanRemoveAnOfficersAppAndTheOfficerCannot(Sso sso) {
        var person = sso.people().employee();
        var application = Application.make(sso);
        var device = signIn(application, person);
        var tokens = application.tokens(device.address());
        sso.people().enrol(person);
        makeOfficer(sso, person);
        var account = application.api(tokens).with("Accept", "application/json");
        var id = otp(sso, person);

        assertThat(account.delete("account/credentials/" + id).status()).isEqualTo(400);
        // A sign-in without cookies, because Keycloak asks for the password again in a session that is older than a
        // second.
        device = signIn(application, person, Map.of("kc_action", "delete_credential:" + id));
        assertThat(device.page()).isEqualTo(OTP_PAGE);
        device.submit(Map.of("otp", Totp.of(person).orElseThrow().unusedCode()));
        device.submit(Map.of());
        assertThat(otp(sso, person)).isEqualTo(id);

        sso.admin().must(sso.admin().delete(People.path(person) + "/credentials/" + id));
        assertThat(signIn(application, person).page()).isEqualTo("login-login-config-totp");
        assertThat(sso.admin()
                        .must(sso.admin()
                                .get(Sso.REALM + "/admin-events?resourcePath=users/" + person.id() + "/credentials/"
                                        + id))
                        .body()
                        .findValuesAsText("operationType"))
                .containsExactly("ACTION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webauthn-register", "webauthn-register-passwordless"})
    void administratorCanRemoveAnOfficersPasskeyAndTheOfficerCannot(String action, Sso sso, Page page) {
        try (var open = OpenAction.of(sso, action)) {
            var person = sso.people().employee();
            var application = Application.make(sso);
            securityKey(page);
            registerPasskey(page, application, person, action);
            var account =
                    application.api(application.tokens(URI.create(page.url()))).with("Accept", "application/json");
            var id = passkeys(sso, person).get(0);
            makeOfficer(sso, person);

            var refused = account.delete("account/credentials/" + id);
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.text()).contains("cannot be removed");
            assertThat(isRemovable(account, action)).isFalse();
            assertThat(passkeys(sso, person)).containsExactly(id);

            sso.admin().must(sso.admin().delete(People.path(person) + "/credentials/" + id));
            assertThat(passkeys(sso, person)).isEmpty();
        }
    }

    @Test
    void officerCannotRemoveAPasskeyByKcActionAfterUsingIt(Sso sso, Page page) {
        var person = sso.people().employee();
        var application = Application.make(sso);
        securityKey(page);
        registerPasskey(page, application, person, "webauthn-register");
        var id = passkeys(sso, person).get(0);
        makeOfficer(sso, person);
        page.context().clearCookies();

        page.navigate(application.signIn(Map.of("kc_action", "delete_credential:" + id)));
        new LoginPage(page).signIn(person);
        press(page, "#authenticateWebAuthnButton", limit -> page.locator("#kc-accept")
                .waitFor(new Locator.WaitForOptions().setTimeout(limit)));
        page.locator("#kc-accept").click();

        assertThat(page.content()).contains("cannot be removed");
        assertThat(passkeys(sso, person)).containsExactly(id);
    }

    @Test
    void otherPeopleCanRemoveTheirPasskey(Sso sso, Page page) {
        var person = sso.people().employee();
        var application = Application.make(sso);
        securityKey(page);
        registerPasskey(page, application, person, "webauthn-register");
        var account =
                application.api(application.tokens(URI.create(page.url()))).with("Accept", "application/json");

        assertThat(isRemovable(account, "webauthn-register")).isTrue();
        assertThat(account.delete("account/credentials/" + passkeys(sso, person).get(0))
                        .status())
                .isEqualTo(204);
        assertThat(passkeys(sso, person)).isEmpty();
    }

    /** A thief has an officer's session and password, but not the officer's app. */
    @ParameterizedTest
    @ValueSource(
            strings = {"CONFIGURE_TOTP", "webauthn-register", "webauthn-register-passwordless", "delete_credential"})
    void sessionCannotAddOrRemoveASecondFactorWithoutPasswordAndCode(String action, Sso sso) {
        try (var open = OpenAction.of(sso, action)) {
            var officer = officer(sso);
            var application = Application.make(sso);
            var device = signIn(application, officer);
            device.submit(Map.of("otp", Totp.of(officer).orElseThrow().unusedCode()));
            application.tokens(device.address());
            waitASecond();

            var wanted = action.equals("delete_credential") ? action + ":" + otp(sso, officer) : action;
            device.get(application.signIn(Map.of("kc_action", wanted)));
            assertThat(device.page()).isEqualTo("login-login");
            device.submit(Map.of("username", officer.username(), "password", officer.password()));
            assertThat(device.page()).isEqualTo(OTP_PAGE);
            device.submit(Map.of("otp", Totp.of(officer).orElseThrow().wrongCode()));
            assertThat(device.page()).isEqualTo(OTP_PAGE);
            Totp.of(officer).orElseThrow().enterAfterAWrongCode(device);
            assertThat(device.page()).isNotEqualTo(OTP_PAGE);
        }
    }

    /** The client's own flow asks for no second factor, like the flow of an identity provider. */
    @ParameterizedTest
    @ValueSource(strings = {"webauthn-register", "webauthn-register-passwordless"})
    void signInWithoutTheSecondFactorCannotAddAPasskey(String action, Sso sso, Page page) {
        try (var open = OpenAction.of(sso, action)) {
            var person = sso.people().employee();
            securityKey(page);
            registerPasskey(page, Application.make(sso), person, "webauthn-register");
            makeOfficer(sso, person);
            page.context().clearCookies();
            var lax = Application.make(
                    sso, Map.of("authenticationFlowBindingOverrides", Map.of("browser", flow(sso, "browser"))));

            page.navigate(lax.signIn(Map.of("kc_action", action)));
            new LoginPage(page).signIn(person);
            press(page, "#registerWebAuthn", limit -> page.getByText("sudah terpasang")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(limit)));

            assertThat(passkeys(sso, person)).hasSize(1);
        }
    }

    @Test
    void otherPeopleCanRemoveTheirApp(Sso sso) {
        var person = sso.people().employee();
        var application = Application.make(sso);
        var tokens = application.tokens(signIn(application, person).address());
        sso.people().enrol(person);

        assertThat(application
                        .api(tokens)
                        .with("Accept", "application/json")
                        .delete("account/credentials/" + otp(sso, person))
                        .status())
                .isEqualTo(204);
    }

    /** Uses Chromium's virtual authenticator. */
    @Test
    void passkeyIsASecondFactor(Sso sso, Page page) {
        var person = sso.people().employee();
        var application = Application.make(sso);
        securityKey(page);
        registerPasskey(page, application, person, "webauthn-register");
        makeOfficer(sso, person);
        assertRefused(application, application.tokens(URI.create(page.url())));

        page.context().clearCookies();
        page.navigate(application.signIn());
        new LoginPage(page).signIn(person);
        press(page, "#authenticateWebAuthnButton", limit -> awaitCode(page, application, limit));

        assertThat(statuses(application, application.tokens(URI.create(page.url()))))
                .containsOnly(200);
        assertThat(application.directGrant(person, Map.of()).body()).contains("A second factor is needed");
    }

    /** Registers a passkey and waits until the application gets an authorization code. */
    private static void registerPasskey(Page page, Application application, Person person, String action) {
        page.navigate(application.signIn(Map.of("kc_action", action)));
        new LoginPage(page).signIn(person);
        press(page, "#registerWebAuthn", limit -> awaitCode(page, application, limit));
    }

    private static void awaitCode(Page page, Application application, double limit) {
        page.waitForURL(
                url -> url.startsWith(application.callback() + "?"), new Page.WaitForURLOptions().setTimeout(limit));
    }

    /**
     * Presses the button again if the first click came before the page's script ran.
     *
     * @param arrival waits so many milliseconds for the result
     */
    private static void press(Page page, String button, DoubleConsumer arrival) {
        page.locator(button).waitFor();
        page.waitForLoadState();
        page.locator(button).click();
        try {
            arrival.accept(10_000);
        } catch (TimeoutError nothingHappened) {
            page.locator(button).click();
            arrival.accept(20_000);
        }
    }

    /** Ids of the passkeys in Admin REST. */
    private static List<String> passkeys(Sso sso, Person person) {
        var ids = new ArrayList<String>();
        sso.admin()
                .must(sso.admin().get(People.path(person) + "/credentials"))
                .body()
                .forEach(credential -> {
                    if (credential.get("type").asText().startsWith("webauthn")) {
                        ids.add(credential.get("id").asText());
                    }
                });
        return ids;
    }

    /**
     * Whether the account console offers to remove such a passkey. The console does not list kinds that no flow uses.
     */
    private static boolean isRemovable(Api account, String action) {
        var type = action.replace("-register", "");
        for (var credentials : account.get("account/credentials").body()) {
            if (credentials.get("type").asText().equals(type)) {
                return credentials.get("removeable").asBoolean();
            }
        }
        return false;
    }

    /** Waits a second, because Keycloak counts the age of a sign-in in whole seconds. */
    private static void waitASecond() {
        var second = Instant.now().getEpochSecond();
        Await.until("the next second", Duration.ofSeconds(5), () -> Optional.of(Instant.now())
                .filter(now -> now.getEpochSecond() > second + 1));
    }

    private static void securityKey(Page page) {
        // The dialog asks for the name of the key.
        page.onDialog(dialog -> dialog.accept("Kunci"));
        var browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        var key = new JsonObject();
        key.addProperty("protocol", "ctap2");
        key.addProperty("transport", "usb");
        key.addProperty("hasResidentKey", true);
        key.addProperty("hasUserVerification", true);
        key.addProperty("isUserVerified", true);
        key.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", key);
        browser.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private static Person officer(Sso sso) {
        var officer = sso.people().officer("request-submitter", "request-auditor", "identity-manager");
        offlineAccess(sso, officer);
        return officer;
    }

    private static void makeOfficer(Sso sso, Person person) {
        for (var role : List.of("request-submitter", "request-auditor", "identity-manager")) {
            sso.people().grant(person, "sso-api", role);
        }
    }

    private static void allowOfflineTokens(Sso sso, Application application) {
        sso.people().letClientAskForOfflineTokens(sso.people().clientUuid(application.id()));
    }

    private static void offlineAccess(Sso sso, Person person) {
        var role = sso.admin().must(sso.admin().get(Sso.REALM + "/roles/offline_access"));
        sso.admin().must(sso.admin().post(People.path(person) + "/role-mappings/realm", List.of(role.body())));
    }

    private static Forms signIn(Application application, Person person) {
        return signIn(application, person, Map.of());
    }

    private static Forms signIn(Application application, Person person, Map<String, String> parameters) {
        return new Forms("id")
                .get(application.signIn(parameters))
                .submit(Map.of("username", person.username(), "password", person.password()));
    }

    private static JsonNode withCode(Application application, Person person, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("totp", Totp.of(person).orElseThrow().unusedCode());
        return Application.must(application.directGrant(person, fields));
    }

    private static Application exchanger(Sso sso) {
        return Application.make(
                sso,
                Map.of(
                        "publicClient",
                        false,
                        "secret",
                        "rahasia-uji",
                        "attributes",
                        Map.of("standard.token.exchange.enabled", "true")));
    }

    private static JsonNode exchanged(Application partner, JsonNode tokens) {
        return Application.must(partner.ask(Map.of(
                "client_secret", "rahasia-uji",
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", tokens.get("access_token").asText(),
                "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                "requested_token_type", "urn:ietf:params:oauth:token-type:access_token")));
    }

    private static Map<String, Object> claim(String name, String value, String type) {
        return Application.mapper(
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name", name,
                        "claim.value", value,
                        "jsonType.label", type,
                        "access.token.claim", "true"));
    }

    private static String flow(Sso sso, String alias) {
        for (var flow : sso.admin()
                .must(sso.admin().get(Sso.REALM + "/authentication/flows"))
                .body()) {
            if (flow.get("alias").asText().equals(alias)) {
                return flow.get("id").asText();
            }
        }
        throw new AssertionError("no flow " + alias);
    }

    private static String otp(Sso sso, Person person) {
        for (var credential : sso.admin()
                .must(sso.admin().get(People.path(person) + "/credentials"))
                .body()) {
            if (credential.get("type").asText().equals("otp")) {
                return credential.get("id").asText();
            }
        }
        throw new AssertionError("no OTP");
    }

    private static List<Integer> statuses(Application application, JsonNode tokens) {
        return OFFICERS_REST.stream()
                .map(path -> application.api(tokens).get(path).status())
                .toList();
    }

    private static void assertRefused(Application application, JsonNode tokens) {
        for (var path : OFFICERS_REST) {
            var answer = application.api(tokens).get(path);
            assertThat(answer.code()).as(path + " " + answer.text()).isEqualTo("second-factor-missing");
            assertThat(answer.status()).isEqualTo(403);
        }
        assertThat(application
                        .api(tokens)
                        .speaking("en")
                        .get(OFFICERS_REST.get(0))
                        .text())
                .contains("second factor", "sign in again");
    }
}
