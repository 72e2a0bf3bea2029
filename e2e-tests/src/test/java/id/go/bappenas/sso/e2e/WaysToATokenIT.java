package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.CibaServer;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Http;
import id.go.bappenas.sso.e2e.harness.OwnRealm;
import id.go.bappenas.sso.e2e.harness.PasswordState;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.TokenApp;
import id.go.bappenas.sso.e2e.harness.WaysTable;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tries every way to a token in Keycloak with an expired password and with a lapsed temporary password. */
@ExtendWith(SsoExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class WaysToATokenIT {

    private static final String TOKEN = "**token**";
    private static final String BROKEN = "the test broke:";
    private static final String PARTNER_CLIENT = "sso-bappenas";
    private static final String LINK_CONFIRMED = "The same, with the link's page confirmed before";
    private static final String ADMINISTRATORS_LINK =
            "Link of an administrator (`execute-actions-email`), then sign-in in its tab";
    private static final String ADMINISTRATORS_LINK_RESTARTED = "The same link, restarted and confirmed";
    private static final String ADMINISTRATORS_LINK_AT_SESSION = "The same link, confirmed in an earlier session";
    private static final String ADMINISTRATORS_LINK_CONFIRMED = "The same link, confirmed";
    private static final String ADMINISTRATORS_LINK_FOR_PASSWORD =
            "The same for a new password (`UPDATE_PASSWORD`), confirmed";
    private static final Map<String, String> NOTHING_MORE = Map.of();
    private static final Map<String, String> OFFLINE = Map.of("scope", "openid offline_access");
    private static final Pattern FORGOT = Pattern.compile("href=\"([^\"]*/login-actions/reset-credentials[^\"]*)\"");
    private static final Pattern ACTION_LINK =
            Pattern.compile("https?://\\S*/login-actions/action-token\\?[^\\s\"<>]+");
    private static final Pattern CONFIRM = Pattern.compile("href=\"([^\"]*/login-actions/action-token[^\"]*)\"");
    private static final Pattern TAB = Pattern.compile("client_id=[^&]+&tab_id=[^&]+(&client_data=[^&]+)?");
    private static final Pattern CONSENT_CODE = Pattern.compile("name=\"code\" value=\"([^\"]+)\"");
    private static final Pattern SAML_CLIENT_PAGE = Pattern.compile("name=\"SAMLResponse\"");

    /** Ways that still give a token for a while, and why they do not avoid the change. */
    private static final String UNTIL_ACCESS_TOKEN_ENDS = "answers until the access token ends: 300 s at most";

    /** Ways that give no token, and why. */
    private static final Map<String, String> WITHOUT_TOKEN = withoutToken();

    private Sso sso;
    private CibaServer ciba;
    private TokenApp app;
    private OwnRealm partner;
    private String samlClient;

    private static Map<String, String> withoutToken() {
        var ways = new LinkedHashMap<String, String>();
        ways.put("Account REST with an earlier access token", "a resource, which accepts the existing token");
        ways.put("Userinfo with an earlier access token", "as Account REST");
        ways.put(LINK_CONFIRMED, "the link replaces the password");
        ways.put(ADMINISTRATORS_LINK, "Keycloak ends the tab after the action with a message");
        ways.put(ADMINISTRATORS_LINK_RESTARTED, "it ends at the account console, which the test does not follow");
        ways.put(ADMINISTRATORS_LINK_CONFIRMED, "as the link itself");
        ways.put(ADMINISTRATORS_LINK_FOR_PASSWORD, "as the link itself");
        ways.put(ADMINISTRATORS_LINK_AT_SESSION, "as the link itself");
        return ways;
    }

    /** A way: uses a password in this state and returns the result. */
    private interface Way {
        String seen(PasswordState state);
    }

    @BeforeAll
    void prepare(Sso given) {
        sso = given;
        ciba = CibaServer.start();
        app = TokenApp.make(sso);
        partner = OwnRealm.make(sso, Map.of());
        connect();
        app.trust(partner.name());
        var admin = sso.admin();
        samlClient = admin.must(admin.post(
                        Sso.REALM + "/clients",
                        Map.of(
                                "clientId",
                                app.id() + "-saml",
                                "protocol",
                                "saml",
                                "redirectUris",
                                List.of(sso.address() + "/uji-saml"),
                                "attributes",
                                Map.of(
                                        "saml_idp_initiated_sso_url_name",
                                        app.id() + "-saml",
                                        "saml_assertion_consumer_url_post",
                                        sso.address() + "/uji-saml",
                                        "saml.client.signature",
                                        "false"))))
                .createdId();
    }

    private void connect() {
        var secret = People.randomPassword();
        partner.client(PARTNER_CLIENT, secret, sso.realm() + "/broker/" + partner.name() + "/endpoint");
        partner.audience(PARTNER_CLIENT, sso.realm());
        var endpoints = "/realms/" + partner.name() + "/protocol/openid-connect";
        var config = new HashMap<String, String>();
        config.put("clientId", PARTNER_CLIENT);
        config.put("clientSecret", secret);
        config.put("clientAuthMethod", "client_secret_post");
        config.put("issuer", sso.address() + "/realms/" + partner.name());
        config.put("authorizationUrl", sso.address() + endpoints + "/auth");
        config.put("tokenUrl", sso.addressSeenByItself() + endpoints + "/token");
        config.put("jwksUrl", sso.addressSeenByItself() + endpoints + "/certs");
        config.put("useJwksUrl", "true");
        config.put("validateSignature", "true");
        config.put("disableUserInfo", "true");
        config.put("jwtAuthorizationGrantEnabled", "true");
        partnerSecret = secret;
        sso.admin()
                .must(sso.admin()
                        .post(
                                Sso.REALM + "/identity-provider/instances",
                                Map.of(
                                        "alias",
                                        partner.name(),
                                        "providerId",
                                        "oidc",
                                        "enabled",
                                        true,
                                        "hideOnLogin",
                                        true,
                                        "config",
                                        config)));
    }

    private String partnerSecret;

    @AfterAll
    void cleanUp() {
        var admin = sso.admin();
        admin.must(admin.delete(Sso.REALM + "/identity-provider/instances/" + partner.name()));
        admin.must(admin.delete(Sso.REALM + "/clients/" + samlClient));
        partner.close();
        app.close();
        ciba.close();
    }

    @Test
    void noPathGivesATokenAndTheDocumentListsTheResults() {
        var table = new WaysTable(WITHOUT_TOKEN);
        var open = new ArrayList<String>();
        var unproven = new ArrayList<String>();
        ways().forEach((title, ways) -> {
            table.section(
                    title,
                    "way",
                    "control: with " + PasswordState.FRESH.words(),
                    "with " + PasswordState.EXPIRED.words(),
                    "with " + PasswordState.LAPSED.words());
            ways.forEach((name, way) -> {
                var control = seen(way, PasswordState.FRESH).replace("must change it", "may change it");
                var expired = seen(way, PasswordState.EXPIRED);
                var lapsed = seen(way, PasswordState.LAPSED);
                table.row(name, control, expired, lapsed);
                if (isOpen(expired) || isOpen(lapsed)) {
                    open.add(name + ": " + expired + " / " + lapsed);
                }
                if (!isControl(name, control)) {
                    unproven.add(name + ": " + control);
                }
            });
            table.text("");
        });
        switchedOff(table);

        table.keep();
        assertThat(open).as("ways that avoid the change").isEmpty();
        assertThat(unproven)
                .as("controls that contradict the list of ways without a token")
                .isEmpty();
        table.check();
    }

    private static boolean isOpen(String seen) {
        return seen.contains(TOKEN) || seen.startsWith(BROKEN);
    }

    private static boolean isControl(String name, String seen) {
        return !seen.startsWith(BROKEN) && seen.contains(TOKEN) != WITHOUT_TOKEN.containsKey(name);
    }

    private static String seen(Way way, PasswordState state) {
        try {
            return way.seen(state);
        } catch (AssertionError | RuntimeException e) {
            return BROKEN + " " + e.getClass().getSimpleName() + " " + e.getMessage();
        }
    }

    private Map<String, Map<String, Way>> ways() {
        var all = new LinkedHashMap<String, Map<String, Way>>();
        all.put("Sign-ins", signIns());
        all.put("Earlier sessions and tokens", earlierSessions());
        all.put("Other tabs and flows in the same tab", sameTab());
        all.put("Links that Keycloak mails", mailedLinks());
        all.put("Applications that ask for an action (`kc_action`)", actions());
        return all;
    }

    private Map<String, Way> signIns() {
        var ways = new LinkedHashMap<String, Way>();
        ways.put("Sign-in page", state -> browser(state, NOTHING_MORE));
        ways.put("Sign-in page, with \"remember me\"", state -> {
            var person = state.person(sso);
            return end(new Forms("id")
                    .get(app.signIn(NOTHING_MORE))
                    .submit(Map.of("username", person.username(), "password", person.password(), "rememberMe", "on")));
        });
        ways.put("SAML, begun at Keycloak", state -> {
            var person = state.person(sso);
            return end(
                    signIn(new Forms("id").get(sso.realm() + "/protocol/saml/clients/" + app.id() + "-saml"), person));
        });
        ways.put("Direct grant", state -> answer(app.ask(grant(state.person(sso)))));
        ways.put("Direct grant for an offline token", state -> {
            var form = new HashMap<>(grant(app.mayHaveOfflineTokens(state.person(sso))));
            form.put("scope", "offline_access");
            return answer(app.ask(form));
        });
        ways.put("Device flow, sign-in at its page", state -> {
            var asked = TokenApp.granted(app.post("/protocol/openid-connect/auth/device", Map.of()));
            var page = signIn(
                    new Forms("id").get(asked.get("verification_uri_complete").asText()), state.person(sso));
            if (CONSENT_CODE.matcher(page.body()).find()) {
                consent(page);
            }
            return end(page) + "; device: " + answer(device(asked));
        });
        ways.put("Identity provider", state -> {
            var person = state.person(sso);
            var there = linked(person);
            return end(signIn(new Forms("id").get(app.signIn(Map.of("kc_idp_hint", partner.name()))), there));
        });
        ways.put("Assertion of an identity provider (JWT authorization grant)", state -> {
            var there = linked(state.person(sso));
            return answer(app.ask(assertion(there)));
        });
        ways.put("Impersonation by an administrator", state -> {
            var person = state.person(sso);
            var device = new Forms("id")
                    .postWith(
                            administrator(), sso.address() + "/admin/realms/" + People.path(person) + "/impersonation");
            assertThat(device.status()).isEqualTo(200);
            return end(device.get(app.signIn(NOTHING_MORE)));
        });
        ways.put(
                "Backchannel sign-in (CIBA), if the server has a channel for it",
                state -> answer(ciba.signIn(state.person(ciba.sso()))));
        return ways;
    }

    private Map<String, Way> earlierSessions() {
        var ways = new LinkedHashMap<String, Way>();
        ways.put("Earlier session (SSO cookie)", state -> remembered(state, NOTHING_MORE));
        ways.put("Earlier session, `prompt=none`", state -> remembered(state, Map.of("prompt", "none")));
        ways.put("Earlier session, `prompt=login`", state -> {
            var person = sso.people().employee();
            var device = app.signedIn(new Forms("id"), person, NOTHING_MORE);
            state.befalls(sso, person);
            return end(device.get(app.signIn(Map.of("prompt", "login")))
                    .submit(Map.of("password", person.password(), "username", person.username())));
        });
        ways.put("Earlier session, SAML", state -> {
            var person = sso.people().employee();
            var device = app.signedIn(new Forms("id"), person, NOTHING_MORE);
            state.befalls(sso, person);
            return end(device.get(sso.realm() + "/protocol/saml/clients/" + app.id() + "-saml"));
        });
        ways.put("Earlier code", state -> {
            var person = sso.people().employee();
            var device = app.signedIn(new Forms("id"), person, NOTHING_MORE);
            state.befalls(sso, person);
            return answer(app.redeem(device));
        });
        ways.put("Refresh token", state -> answer(app.refresh(earlierTokens(state, NOTHING_MORE))));
        ways.put("Refresh token of a direct grant", state -> {
            var person = sso.people().employee();
            var tokens = TokenApp.granted(app.ask(grant(person)));
            state.befalls(sso, person);
            return answer(app.refresh(tokens));
        });
        ways.put("Offline token", state -> {
            var person = app.mayHaveOfflineTokens(sso.people().employee());
            var tokens = app.tokens(person, OFFLINE);
            state.befalls(sso, person);
            return answer(app.refresh(tokens));
        });
        ways.put("Device flow, allowed before and fetched after", state -> {
            var person = sso.people().employee();
            var asked = TokenApp.granted(app.post("/protocol/openid-connect/auth/device", Map.of()));
            var page = signIn(
                    new Forms("id").get(asked.get("verification_uri_complete").asText()), person);
            consent(page);
            state.befalls(sso, person);
            return answer(device(asked));
        });
        ways.put(
                "Token exchange with an earlier access token",
                state -> answer(exchange(earlierTokens(state, NOTHING_MORE))));
        ways.put(
                "Permission ticket (UMA) with an earlier access token",
                state -> answer(permission(earlierTokens(state, NOTHING_MORE))));
        ways.put(
                "Account REST with an earlier access token",
                state -> withAccessToken(earlierTokens(state, Map.of("scope", "openid")), "/account"));
        ways.put(
                "Userinfo with an earlier access token",
                state -> withAccessToken(
                        earlierTokens(state, Map.of("scope", "openid")), "/protocol/openid-connect/userinfo"));
        return ways;
    }

    private Map<String, Way> sameTab() {
        var ways = new LinkedHashMap<String, Way>();
        ways.put("The person's own link of Lupa Password in the sign-in page's address, then sign-in", state -> {
            var person = state.person(sso);
            var link = Reset.link(sso, Employee.of(sso, person));
            var device = new Forms("id").get(app.signIn(NOTHING_MORE));
            var forgot = found(FORGOT, device.body());
            var secret = link.replaceAll(".*[?&]link=([^&]+).*", "$1");
            assertThat(device.get(absolute(forgot) + "&link=" + secret).page()).isEqualTo("confirm-reset");
            return end(signIn(device.get(absolute(forgot).replace("reset-credentials", "authenticate")), person));
        });
        ways.put(LINK_CONFIRMED, state -> {
            var person = state.person(sso);
            var employee = Employee.of(sso, person);
            var link = Reset.link(sso, employee);
            var device = new Forms("id").get(app.signIn(NOTHING_MORE));
            var forgot = absolute(found(FORGOT, device.body()));
            device.get(forgot + "&link=" + link.replaceAll(".*[?&]link=([^&]+).*", "$1"))
                    .submit(Map.of("choice", "confirm"));
            assertThat(device.page()).isEqualTo("reset-done");
            return end(signIn(device.get(forgot.replace("reset-credentials", "authenticate")), person));
        });
        ways.put("A second tab next to the stopped one", state -> {
            var person = state.person(sso);
            var device = signIn(new Forms("id").get(app.signIn(NOTHING_MORE)), person);
            return end(signIn(device.get(app.signIn(NOTHING_MORE)), person));
        });
        for (var path : List.of(
                "authenticate",
                "restart",
                "registration",
                "reset-credentials",
                "first-broker-login",
                "post-broker-login",
                "required-action")) {
            ways.put("Stopped, then `login-actions/" + path + "` in that tab", state -> stopped(state, path + "?"));
        }
        ways.put(
                "Stopped, then another action's name in the address",
                state -> stopped(state, "required-action?execution=UPDATE_PROFILE&"));
        return ways;
    }

    private Map<String, Way> mailedLinks() {
        var ways = new LinkedHashMap<String, Way>();
        ways.put(ADMINISTRATORS_LINK, state -> {
            var person = state.person(sso);
            var device = new Forms("id").get(administratorsLink(person));
            return end(signIn(device.get(sso.realm() + "/login-actions/authenticate?" + tab(device)), person));
        });
        ways.put(ADMINISTRATORS_LINK_RESTARTED, state -> {
            var device = new Forms("id").get(administratorsLink(state.person(sso)));
            var confirm = absolute(found(CONFIRM, device.body()));
            device.get(sso.realm() + "/login-actions/restart?" + tab(device));
            return end(device.get(confirm));
        });
        ways.put(ADMINISTRATORS_LINK_CONFIRMED, state -> {
            var device = new Forms("id").get(administratorsLink(state.person(sso)));
            return end(device.get(absolute(found(CONFIRM, device.body()))));
        });
        ways.put(ADMINISTRATORS_LINK_FOR_PASSWORD, state -> {
            var device = new Forms("id").get(administratorsLink(state.person(sso), "UPDATE_PASSWORD"));
            var seen = end(device.get(absolute(found(CONFIRM, device.body()))));
            var chosen = People.randomPassword();
            return seen + "; then " + end(device.submit(Map.of("password-new", chosen, "password-confirm", chosen)));
        });
        ways.put(ADMINISTRATORS_LINK_AT_SESSION, state -> {
            var person = sso.people().employee();
            var device = app.signedIn(new Forms("id"), person, NOTHING_MORE);
            state.befalls(sso, person);
            device.get(administratorsLink(person));
            return end(device.get(sso.realm() + "/login-actions/authenticate?" + tab(device)));
        });
        ways.put("Link that verifies an e-mail address, in the same tab", state -> {
            var person = state.person(sso, representation -> {
                representation.put("emailVerified", false);
                representation.put("requiredActions", List.of("VERIFY_EMAIL"));
            });
            var device = signIn(new Forms("id").get(app.signIn(NOTHING_MORE)), person);
            if (!device.page().equals("login-login-verify-email")) {
                return end(device);
            }
            return end(device.get(mailed(person)));
        });
        ways.put("Link that connects an account of an identity provider, in the same browser", state -> {
            var person = state.person(sso);
            var device = asksToConnect(person);
            return end(device.get(mailed(person)));
        });
        ways.put("The same link, confirmed in another browser, then on in the first one", state -> {
            var person = state.person(sso);
            var device = asksToConnect(person);
            var address = device.action();
            var other = new Forms("id").get(mailed(person));
            assertThat(other.get(absolute(found(CONFIRM, other.body()))).page()).isEqualTo("login-info");
            return end(device.post(address, Map.of()));
        });
        return ways;
    }

    /** A sign-in through an identity provider that knows the person's mail address, up to the mail with the link. */
    private Forms asksToConnect(Person person) {
        var there = partner.personAt(person.username() + "@kantor.example");
        var device = signIn(new Forms("id").get(app.signIn(Map.of("kc_idp_hint", partner.name()))), there);
        assertThat(device.page()).isEqualTo("login-login-idp-link-confirm");
        device.submit(Map.of("submitAction", "linkAccount"));
        assertThat(device.page()).isEqualTo("login-login-idp-link-email");
        return device;
    }

    private Map<String, Way> actions() {
        var ways = new LinkedHashMap<String, Way>();
        for (var action : List.of(
                "UPDATE_PASSWORD",
                "CONFIGURE_TOTP",
                "webauthn-register",
                "UPDATE_PROFILE",
                "VERIFY_EMAIL",
                "delete_account",
                "password-expiry",
                "sign-in-outdated",
                "temporary-password-expired",
                "password-changed",
                "recovery-checkup")) {
            ways.put(
                    "`" + action + "`",
                    state -> cancelled(
                            signIn(new Forms("id").get(app.signIn(Map.of("kc_action", action))), state.person(sso))));
        }
        for (var action : List.of("temporary-password-expired", "UPDATE_PASSWORD")) {
            ways.put(
                    "`" + action + "` in an earlier session",
                    state -> cancelled(continued(state, Map.of("kc_action", action))));
        }
        return ways;
    }

    private static void consent(Forms page) {
        page.submit(Map.of("accept", "Ya", "code", found(CONSENT_CODE, page.body())));
    }

    /** Starts a sign-in that stops at the change, and opens the address in its tab. */
    private String stopped(PasswordState state, String path) {
        var device = signIn(new Forms("id").get(app.signIn(NOTHING_MORE)), state.person(sso));
        return app.isBack(device)
                ? end(device) + ", not stopped"
                : end(device.get(sso.realm() + "/login-actions/" + path + tab(device)));
    }

    /** The action's page, and the result of cancelling it. */
    private String cancelled(Forms device) {
        var seen = end(device);
        if (app.isBack(device)) {
            return seen;
        }
        if (device.body().contains("method=\"post\"")) {
            device.submit(Map.of("cancel-aia", "true"));
        } else {
            device.get(device.address() + "&cancel-aia=true");
        }
        return seen + "; cancelled: " + end(device);
    }

    private String browser(PasswordState state, Map<String, String> more) {
        return end(signIn(new Forms("id").get(app.signIn(more)), state.person(sso)));
    }

    private String remembered(PasswordState state, Map<String, String> more) {
        return end(continued(state, more));
    }

    private Forms continued(PasswordState state, Map<String, String> more) {
        var person = sso.people().employee();
        var device = app.signedIn(new Forms("id"), person, NOTHING_MORE);
        state.befalls(sso, person);
        return device.get(app.signIn(more));
    }

    /** Tokens that a person got while the password was valid. */
    private JsonNode earlierTokens(PasswordState state, Map<String, String> more) {
        var person = sso.people().employee();
        var tokens = app.tokens(person, more);
        state.befalls(sso, person);
        return tokens;
    }

    /** Signs in if the device is not at the application yet. */
    private Forms signIn(Forms device, Person person) {
        return app.isBack(device)
                ? device
                : device.submit(Map.of("username", person.username(), "password", person.password()));
    }

    private static Map<String, String> grant(Person person) {
        return Map.of("grant_type", "password", "username", person.username(), "password", person.password());
    }

    private HttpResponse<String> device(JsonNode asked) {
        return app.ask(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:device_code",
                "device_code",
                asked.get("device_code").asText()));
    }

    private HttpResponse<String> exchange(JsonNode tokens) {
        return app.ask(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token",
                tokens.get("access_token").asText(),
                "subject_token_type",
                "urn:ietf:params:oauth:token-type:access_token",
                "requested_token_type",
                "urn:ietf:params:oauth:token-type:refresh_token"));
    }

    private HttpResponse<String> permission(JsonNode tokens) {
        return app.ask(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:uma-ticket",
                "subject_token",
                tokens.get("access_token").asText(),
                "audience",
                app.id()));
    }

    private Map<String, String> assertion(Person there) {
        var token = DirectGrant.foreignToken(sso, partner.name(), PARTNER_CLIENT, partnerSecret, there);
        return Map.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", token);
    }

    /** The person's account at the identity provider. */
    private Person linked(Person person) {
        var there = partner.person();
        sso.admin()
                .must(sso.admin()
                        .post(
                                People.path(person) + "/federated-identity/" + partner.name(),
                                Map.of(
                                        "identityProvider",
                                        partner.name(),
                                        "userId",
                                        there.id(),
                                        "userName",
                                        there.username())));
        return there;
    }

    private String administrator() {
        var answer = Http.post(
                sso.address() + "/realms/master/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        sso.administrator(),
                        "password",
                        sso.administratorPassword()));
        return TokenApp.granted(answer).get("access_token").asText();
    }

    /** A link by which the person confirms the address of the mailbox that gets the link. */
    private String administratorsLink(Person person) {
        return administratorsLink(person, "VERIFY_EMAIL");
    }

    private String administratorsLink(Person person, String action) {
        sso.admin()
                .must(sso.admin()
                        .put(People.path(person) + "/execute-actions-email?client_id=" + app.id(), List.of(action)));
        return mailed(person);
    }

    private String mailed(Person person) {
        return Await.until(
                "a mail with a link",
                Duration.ofSeconds(30),
                () -> sso.mailbox().to(person.username() + "@kantor.example").stream()
                        .map(mail -> ACTION_LINK.matcher(mail.text()))
                        .filter(java.util.regex.Matcher::find)
                        .map(java.util.regex.Matcher::group)
                        .findFirst()
                        .map(Optional::of)
                        .orElse(Optional.empty()));
    }

    private String withAccessToken(JsonNode tokens, String path) {
        assertThat(tokens.get("expires_in").asLong()).isLessThanOrEqualTo(300);
        var answer = Http.get(sso.realm() + path, tokens.get("access_token").asText());
        return answer.statusCode() == 200 ? UNTIL_ACCESS_TOKEN_ENDS : "HTTP " + answer.statusCode();
    }

    private String tab(Forms device) {
        var inAddress = TAB.matcher(device.address().toString());
        return inAddress.find()
                ? inAddress.group()
                : found(TAB, device.body().replace("&amp;", "&").replaceAll("[\"'\\s]", "\n"));
    }

    private String absolute(String href) {
        var address = href.replace("&amp;", "&");
        return address.startsWith("/") ? sso.address().resolve(address).toString() : address;
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.groupCount() == 0 || pattern == TAB ? matcher.group() : matcher.group(1);
    }

    /** The result of a token endpoint. */
    private static String answer(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            return TOKEN;
        }
        return "`" + TokenApp.json(answer).path("error").asText("HTTP " + answer.statusCode()) + "`";
    }

    /** The address or page at which the browser ends. */
    private String end(Forms device) {
        if (app.isBack(device)) {
            var error = Pattern.compile("[?&]error=([^&]+)")
                    .matcher(device.address().toString());
            return error.find() ? "`" + error.group(1) + "`" : answer(app.redeem(device));
        }
        if (SAML_CLIENT_PAGE.matcher(device.body()).find()) {
            return TOKEN;
        }
        return page(device);
    }

    private static String page(Forms device) {
        assertThat(device.status()).isLessThan(500);
        return switch (device.page()) {
            case "change-password" ->
                device.body().contains("name=\"password-current\"")
                        ? "must change it with the old one"
                        : "must change it";
            case "temporary-password-expired" -> "password has lapsed";
            case "login-login" ->
                device.body().contains("id=\"input-error\"") || device.body().contains("pf-m-danger")
                        ? "refused at the sign-in page"
                        : "sign-in page";
            case "login-login-reset-password" -> "Lupa Password";
            case "login-login-page-expired" -> "\"page has expired\"";
            case "login-info" -> "a message, and no sign-in";
            case "login-error" -> "an error, and no sign-in";
            default -> device.page();
        };
    }

    private void switchedOff(WaysTable table) {
        var applications = List.of("smart-office", "webmail", "flexiwork", "officers-tool", "sso-api");
        table.section(
                "Grants of the realm's applications",
                "client",
                "code",
                "direct grant",
                "implicit",
                "device flow",
                "token exchange",
                "CIBA",
                "JWT grant",
                "UMA");
        for (var id : applications) {
            var client = sso.admin()
                    .must(sso.admin().get(Sso.REALM + "/clients?clientId=" + id))
                    .body()
                    .get(0);
            var attributes = client.path("attributes");
            table.row(
                    "`" + id + "`",
                    yes(client.path("standardFlowEnabled").asBoolean()
                            && !client.path("bearerOnly").asBoolean()),
                    no(client.path("directAccessGrantsEnabled")),
                    no(client.path("implicitFlowEnabled")),
                    no(attributes.path("oauth2.device.authorization.grant.enabled")),
                    no(attributes.path("standard.token.exchange.enabled")),
                    no(attributes.path("oidc.ciba.grant.enabled")),
                    no(attributes.path("oauth2.jwt.authorization.grant.enabled")),
                    no(client.path("authorizationServicesEnabled")));
        }
    }

    private static String no(JsonNode setting) {
        assertThat(setting.asBoolean()).isFalse();
        return "off";
    }

    private static String yes(boolean on) {
        return on ? "on" : "off";
    }
}
