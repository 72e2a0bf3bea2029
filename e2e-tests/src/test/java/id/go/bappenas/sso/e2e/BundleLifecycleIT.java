package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.People.randomPassword;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.AdminApi.Answer;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Http;
import id.go.bappenas.sso.e2e.harness.Installation;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.realm.Credentials;
import id.go.bappenas.sso.realm.RealmApply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Installs the bundle on a used Keycloak and removes it again: servers with and without our JARs run one after the other on the
 * same database. One test has all steps, because each start of a server takes long.
 */
class BundleLifecycleIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PLACES = 6;
    private static final String WORD_FILE = "kata-kantor.txt";
    private static final String CARRIED_ACTION = "password-changed";
    private static final String NOTHING_TO_DO = "Tidak ada perubahan. / No change.";
    private static final String OUR_REFUSAL = "invalidPasswordRecentMessage";
    private static final String KEYCLOAKS_REFUSAL = "invalidPasswordHistoryMessage";
    private static final String KEPT_LISTENER = "jboss-logging";
    private static final Pattern FORGOTTEN = Pattern.compile("href=\"([^\"]+/login-actions/reset-credentials[^\"]*)\"");
    private static final String KEYCLOAKS_STEP_OF_OUR_FLOWS = "allow-access-authenticator";
    private static final String GUESSABLE = "invalidPasswordContextWordMessage";

    private Installation installation;
    private final List<String> chosen = new ArrayList<>();
    private Person person;
    private Person newcomer;
    private JsonNode keycloaksHash;

    @BeforeEach
    void install() throws IOException {
        installation = Installation.fresh();
    }

    @AfterEach
    void end() throws IOException {
        installation.close();
    }

    @Test
    void passwordsAndHistoryOutliveInstallationAndRemovalOfTheBundle() throws Exception {
        installation.startStock();
        var stock = Offer.of(installation);
        createPersonWithAHistoryKeptByKeycloak();

        installation.startBundle();
        var ours = Offer.of(installation).without(stock);
        bundleRespectsTheHistoryKeptByKeycloak();
        hashesAreOfTheSameKindAndTheConsoleNamesTheirProvider();
        applyRealmThatUsesAllProvidersOfTheBundle(ours);

        // Stock Keycloak cannot load the realm before the script has removed the names of our providers.
        assertThatThrownBy(installation::startStock).hasMessageContaining("Password policy not found");

        Files.delete(installation.words().resolve(WORD_FILE));
        installation.startBundle();
        realmLoadsWithoutItsWordFile();
        scriptRemovesWhatStockKeycloakLacks(ours);

        installation.startStock();
        stockKeycloakRespectsTheHistoryKeptByTheBundle();
    }

    private void createPersonWithAHistoryKeptByKeycloak() {
        var admin = installation.admin();
        admin.must(admin.post(
                "",
                Map.of(
                        "realm",
                        Sso.REALM,
                        "enabled",
                        true,
                        "passwordPolicy",
                        "length(8) and passwordHistory(" + PLACES + ")")));
        person = installation.people().employee();
        chosen.add(person.password());
        for (int change = 0; change <= PLACES; change++) {
            choose(randomPassword());
        }
        keycloaksHash = hashing(person);
    }

    private void bundleRespectsTheHistoryKeptByKeycloak() {
        assertSignedInWith(current());
        assertExactlyTheLastAreRefused(OUR_REFUSAL);
    }

    /** The provider info names the code that computes a hash. The database does not name it. */
    private void hashesAreOfTheSameKindAndTheConsoleNamesTheirProvider() {
        newcomer = installation.people().employee();
        assertThat(keycloaksHash.get("algorithm").asText()).isEqualTo("argon2");
        assertThat(hashing(person)).isEqualTo(keycloaksHash);
        assertThat(hashing(newcomer)).isEqualTo(keycloaksHash);
        var info = installation.admin().serverInfo().body().at("/providers/password-hashing/providers/argon2");
        assertThat(info.at("/operationalInfo/Version").asText()).isEqualTo(System.getProperty("project.version"));
        assertThat(info.at("/operationalInfo/Implementation").asText())
                .matches(
                        "native, (system library .+|the binary of (lazysodium|argon2-jvm) [0-9.]+.*)|BouncyCastle \\(.+\\)");
    }

    private JsonNode hashing(Person whose) {
        var admin = installation.admin();
        var credentials = admin.must(admin.get(Sso.REALM + "/users/" + whose.id() + "/credentials"))
                .body();
        for (var credential : credentials) {
            // Stock Keycloak lists the history, too.
            if (credential.get("type").asText().equals("password")) {
                return parsed(credential.get("credentialData").asText());
            }
        }
        throw new AssertionError("no password: " + credentials);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void applyRealmThatUsesAllProvidersOfTheBundle(Offer ours) throws IOException {
        RealmApply.apply(installation.address(), credentials(), projectFile("bappenas-realm.json"), Map.of(), false);
        Files.writeString(installation.words().resolve(WORD_FILE), "anggrekbulan\n");
        var rules = String.join(" and ", ours.policies())
                .replace("no-context-words", "no-context-words(" + WORD_FILE + ")");
        var admin = installation.admin();
        admin.must(admin.put(
                Sso.REALM,
                Map.of(
                        "realm",
                        Sso.REALM,
                        "passwordPolicy",
                        "length(8) and " + rules + " and passwordHistory(" + PLACES + ") and notUsername",
                        "eventsListeners",
                        Stream.concat(Stream.of(KEPT_LISTENER), ours.eventListeners().stream())
                                .toList())));
        var live = Live.of(installation);
        assertThat(live.requiredActions()).containsAll(ours.requiredActions());
        assertThat(live.steps()).containsAll(ours.authenticators());
        assertThat(live.validations()).containsAll(ours.validators());
        assertThat(reset("Anggrekbulan#2").body().toString()).contains(GUESSABLE);

        choose(randomPassword());
        var carrying = (ObjectNode) admin.must(admin.get(user())).body();
        carrying.putArray("requiredActions").add(CARRIED_ACTION);
        admin.must(admin.put(user(), carrying));
    }

    private void realmLoadsWithoutItsWordFile() throws IOException {
        assertThat(Http.get(realm()).statusCode()).isEqualTo(200);
        assertThat(reset("Bappenas#26").body().toString()).contains(GUESSABLE);
        assertThat(installation.log()).contains(WORD_FILE);
        assertThat(signIn(current()).body()).contains("not fully set up");
    }

    private void scriptRemovesWhatStockKeycloakLacks(Offer ours) throws Exception {
        var before = Live.of(installation);

        assertThat(remove("--dry-run")).contains("akan/would: ").doesNotContain(NOTHING_TO_DO);
        assertThat(Live.of(installation)).isEqualTo(before);

        assertThat(remove())
                .contains(ours.policies())
                .contains(ours.requiredActions())
                .contains(ours.validators())
                .contains(ours.eventListeners())
                .contains("loginTheme \"bappenas\"", "emailTheme \"bappenas\"", "accountTheme \"bappenas\"")
                .contains("flow bappenas reset credentials: removed")
                .contains("flow bappenas browser: removed", "flow bappenas direct grant: removed")
                .contains("user " + person.username())
                .contains(Installation.jars());
        assertThat(remove()).contains(NOTHING_TO_DO);

        var after = Live.of(installation);
        assertThat(after.text("passwordPolicy"))
                .isEqualTo("length(8) and passwordHistory(" + PLACES + ") and notUsername");
        assertThat(after.text("resetCredentialsFlow")).isEqualTo("reset credentials");
        assertThat(after.text("browserFlow")).isEqualTo("browser");
        assertThat(after.text("directGrantFlow")).isEqualTo("direct grant");
        assertThat(after.realm().get("eventsListeners"))
                .singleElement()
                .asString()
                .contains(KEPT_LISTENER);
        assertThat(after.requiredActions())
                .isEqualTo(Offer.difference(before.requiredActions(), ours.requiredActions()))
                .contains("UPDATE_PASSWORD");
        var gone = new TreeSet<>(ours.authenticators());
        gone.add(KEYCLOAKS_STEP_OF_OUR_FLOWS);
        assertThat(after.steps()).isEqualTo(Offer.difference(before.steps(), gone));
        assertThat(after.validations()).isEqualTo(Offer.difference(before.validations(), ours.validators()));
        assertThat(after.attributes()).isEqualTo(before.attributes());
        assertThat(after.rest()).isEqualTo(before.rest());
        assertSignedInWith(current());
    }

    private void stockKeycloakRespectsTheHistoryKeptByTheBundle() throws IOException {
        assertSignedInWith(current());
        assertThat(signIn(newcomer.username(), newcomer.password()).statusCode())
                .isEqualTo(200);
        assertThat(hashing(newcomer)).isEqualTo(keycloaksHash);
        assertSignInPageSignsIn();
        assertForgottenPasswordHasKeycloaksPage();
        assertPersonCanBeSaved();
        assertThat(installation.log())
                .doesNotContain("using built-in themes", "is not available", "provider not found");
        assertExactlyTheLastAreRefused(KEYCLOAKS_REFUSAL);
    }

    private void assertSignInPageSignsIn() {
        var device = new Forms("id").get(signInPage());
        assertThat(device.page()).isEqualTo("login-login");
        device.submit(Map.of("username", person.username(), "password", current()));
        assertThat(device.status()).isEqualTo(200);
        assertThat(device.body()).contains("account-console").doesNotContain("kc-form-login");
    }

    private void assertForgottenPasswordHasKeycloaksPage() {
        var device = new Forms("id").get(signInPage());
        var link = FORGOTTEN.matcher(device.body());
        assertThat(link.find()).as(device.body()).isTrue();
        device.get(installation.address() + link.group(1).replace("&amp;", "&"));
        assertThat(device.status()).as(device.body()).isEqualTo(200);
        assertThat(device.page()).isEqualTo("login-login-reset-password");
    }

    private void assertPersonCanBeSaved() {
        var admin = installation.admin();
        var saved = (ObjectNode) admin.must(admin.get(user())).body();
        var address = person.username() + "@rumah.example";
        saved.withObjectProperty("attributes").putArray("externalEmail").add(address);
        var answer = admin.put(user(), saved);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(204);
        assertThat(admin.must(admin.get(user()))
                        .body()
                        .at("/attributes/externalEmail/0")
                        .asText())
                .isEqualTo(address);
    }

    private String signInPage() {
        return SignInRequest.address(realm(), "account-console", realm() + "/account/", Map.of());
    }

    /**
     * Asserts that the current password and the five before it are refused, and that the sixth before it is accepted
     * and becomes current.
     */
    private void assertExactlyTheLastAreRefused(String refusal) {
        for (var password : chosen.subList(chosen.size() - PLACES, chosen.size())) {
            var answer = reset(password);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().toString()).contains(refusal);
        }
        choose(chosen.get(chosen.size() - PLACES - 1));
    }

    private void choose(String password) {
        assertThat(reset(password).status()).isEqualTo(204);
        chosen.add(password);
    }

    private String current() {
        return chosen.get(chosen.size() - 1);
    }

    private Answer reset(String password) {
        return installation
                .admin()
                .put(user() + "/reset-password", Map.of("type", "password", "value", password, "temporary", false));
    }

    private void assertSignedInWith(String password) {
        var answer = signIn(password);
        assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> signIn(String password) {
        return signIn(person.username(), password);
    }

    private HttpResponse<String> signIn(String username, String password) {
        return Http.post(
                realm() + "/protocol/openid-connect/token",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", username, "password", password));
    }

    /** Runs the script as an operator does and returns its output. */
    private String remove(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("project.root"), "distribution/target/keycloak/bin/sso")
                        .toAbsolutePath()
                        .toString(),
                "remove",
                "--server",
                installation.address().toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SSO_ADMIN_USERNAME", installation.administrator());
        builder.environment().put("SSO_ADMIN_PASSWORD", installation.administratorPassword());
        var script = builder.start();
        var output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(output).isZero();
        return output;
    }

    private Credentials credentials() {
        return Credentials.password(installation.administrator(), installation.administratorPassword());
    }

    private static Path projectFile(String name) {
        return Path.of(System.getProperty("project.root"), "realm-export", name).normalize();
    }

    private String realm() {
        return installation.address() + "/realms/" + Sso.REALM;
    }

    private String user() {
        return Sso.REALM + "/users/" + person.id();
    }

    /** Providers of a server that a realm can name. */
    private record Offer(
            Set<String> policies,
            Set<String> requiredActions,
            Set<String> authenticators,
            Set<String> validators,
            Set<String> eventListeners) {

        static Offer of(Installation installation) {
            var info = installation.admin().serverInfo().body();
            return new Offer(
                    new TreeSet<>(info.get("passwordPolicies").findValuesAsText("id")),
                    providers(info, "required-action"),
                    providers(info, "authenticator"),
                    providers(info, "validator"),
                    providers(info, "eventsListener"));
        }

        /** Providers of this server that the other server lacks; at least one of each kind. */
        Offer without(Offer other) {
            return new Offer(
                    more(policies, other.policies),
                    more(requiredActions, other.requiredActions),
                    more(authenticators, other.authenticators),
                    more(validators, other.validators),
                    more(eventListeners, other.eventListeners));
        }

        private static Set<String> providers(JsonNode info, String spi) {
            return names(info.get("providers").get(spi).get("providers"));
        }

        private static Set<String> more(Set<String> all, Set<String> others) {
            var rest = difference(all, others);
            assertThat(rest).isNotEmpty();
            return rest;
        }

        static Set<String> difference(Set<String> all, Set<String> others) {
            var rest = new TreeSet<>(all);
            rest.removeAll(others);
            return rest;
        }
    }

    /** Providers that the realm names, read by Admin REST. */
    private record Live(JsonNode realm, Set<String> requiredActions, Set<String> steps, JsonNode profile) {

        static Live of(Installation installation) {
            var admin = installation.admin();
            var steps = new TreeSet<String>();
            for (var flow : read(admin, "/authentication/flows")) {
                var alias = flow.get("alias").asText().replace(" ", "%20");
                steps.addAll(read(admin, "/authentication/flows/" + alias + "/executions")
                        .findValuesAsText("providerId"));
            }
            return new Live(
                    read(admin, ""),
                    new TreeSet<>(
                            read(admin, "/authentication/required-actions").findValuesAsText("providerId")),
                    steps,
                    read(admin, "/users/profile"));
        }

        private static JsonNode read(AdminApi admin, String path) {
            return admin.must(admin.get(Sso.REALM + path)).body();
        }

        String text(String field) {
            return realm.get(field).asText();
        }

        /** The realm without the fields that name providers of the bundle. */
        JsonNode rest() {
            ObjectNode rest = realm.deepCopy();
            return rest.remove(List.of(
                    "passwordPolicy",
                    "loginTheme",
                    "emailTheme",
                    "accountTheme",
                    "resetCredentialsFlow",
                    "browserFlow",
                    "directGrantFlow",
                    "eventsListeners"));
        }

        Set<String> validations() {
            var validations = new TreeSet<String>();
            profile.get("attributes").forEach(attribute -> validations.addAll(names(attribute.path("validations"))));
            return validations;
        }

        /** The user profile without its validators. */
        JsonNode attributes() {
            var attributes = profile.deepCopy();
            attributes.get("attributes").forEach(attribute -> ((ObjectNode) attribute).remove("validations"));
            return attributes;
        }
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
