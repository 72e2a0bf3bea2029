package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.People.randomPassword;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.demo.keycloak.AdminApi.Answer;
import id.go.bappenas.sso.e2e.harness.Http;
import id.go.bappenas.sso.e2e.harness.Installation;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.realm.Credentials;
import id.go.bappenas.sso.realm.RealmApply;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The bundle on a Keycloak that was there before it and that stays after it: one database, servers with and without our
 * JARs one after the other. A single story, because every start of a server costs its time.
 */
class BundleComesAndGoesIT {

    private static final int PLACES = 6;
    private static final String WORD_FILE = "kata-kantor.txt";
    private static final String CARRIED_ACTION = "password-changed";
    private static final String NOTHING_TO_DO = "Tidak ada perubahan. / No change.";
    private static final String OUR_REFUSAL = "invalidPasswordRecentMessage";
    private static final String KEYCLOAKS_REFUSAL = "invalidPasswordHistoryMessage";

    private static final String GUESSABLE = "invalidPasswordContextWordMessage";

    private Installation installation;
    private final List<String> chosen = new ArrayList<>();
    private Person person;

    @BeforeEach
    void install() throws IOException {
        installation = Installation.fresh();
    }

    @AfterEach
    void end() throws IOException {
        installation.close();
    }

    @Test
    void passwordsAndTheirHistoryOutliveTheComingAndTheGoingOfTheBundle() throws Exception {
        installation.startStock();
        var stock = Offer.of(installation);
        somebodyWithAHistoryThatKeycloakKept();

        installation.startBundle();
        var ours = Offer.of(installation).without(stock);
        theHistoryThatKeycloakKeptIsHonoured();
        theRealmIsBroughtToOursAndNamesAllThatStockKeycloakLacks(ours);

        // Keycloak's trap: why there is a script, and an order.
        assertThatThrownBy(installation::startStock).hasMessageContaining("Password policy not found");

        Files.delete(installation.words().resolve(WORD_FILE));
        installation.startBundle();
        theRealmLoadsWithoutItsWordFile();
        theScriptTakesOutWhatStockKeycloakLacks(ours);

        installation.startStock();
        theHistoryThatWeKeptIsHonoured();
    }

    private void somebodyWithAHistoryThatKeycloakKept() {
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
    }

    private void theHistoryThatKeycloakKeptIsHonoured() {
        assertSignedInWith(current());
        assertExactlyTheLastAreRefused(OUR_REFUSAL);
    }

    private void theRealmIsBroughtToOursAndNamesAllThatStockKeycloakLacks(Offer ours) throws IOException {
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
                        "length(8) and " + rules + " and passwordHistory(" + PLACES + ") and notUsername")));
        assertThat(registeredActions()).containsAll(ours.requiredActions());
        assertThat(reset("Anggrekbulan#2").body().toString()).contains(GUESSABLE);

        choose(randomPassword());
        var carrying = (ObjectNode) admin.must(admin.get(user())).body();
        carrying.putArray("requiredActions").add(CARRIED_ACTION);
        admin.must(admin.put(user(), carrying));
    }

    private void theRealmLoadsWithoutItsWordFile() throws IOException {
        assertThat(Http.get(realm()).statusCode()).isEqualTo(200);
        assertThat(reset("Bappenas#26").body().toString()).contains(GUESSABLE);
        assertThat(installation.log()).contains(WORD_FILE);
        assertThat(signIn(current()).body()).contains("not fully set up");
    }

    private void theScriptTakesOutWhatStockKeycloakLacks(Offer ours) throws Exception {
        var before = realmRepresentation();
        var actionsBefore = registeredActions();

        assertThat(remove("--dry-run")).contains("akan/would: ").doesNotContain(NOTHING_TO_DO);
        assertThat(realmRepresentation()).isEqualTo(before);
        assertThat(registeredActions()).isEqualTo(actionsBefore);

        assertThat(remove())
                .contains(ours.policies())
                .contains(ours.requiredActions())
                .contains("loginTheme \"bappenas\"", "emailTheme \"bappenas\"", "accountTheme \"bappenas\"")
                .contains("user " + person.username())
                .contains("theme-bappenas.jar");
        assertThat(remove()).contains(NOTHING_TO_DO);

        var after = realmRepresentation();
        assertThat(after.get("passwordPolicy").asText())
                .isEqualTo("length(8) and passwordHistory(" + PLACES + ") and notUsername");
        assertThat(registeredActions())
                .doesNotContainAnyElementsOf(ours.requiredActions())
                .hasSize(actionsBefore.size() - ours.requiredActions().size())
                .contains("UPDATE_PASSWORD");
        assertThat(untouched(after)).isEqualTo(untouched(before));
        assertSignedInWith(current());
    }

    private void theHistoryThatWeKeptIsHonoured() throws IOException {
        assertSignedInWith(current());
        assertThat(Http.get(realm() + "/protocol/openid-connect/auth?client_id=account-console&response_type=code"
                                + "&scope=openid&code_challenge_method=S256&code_challenge=" + "a".repeat(43)
                                + "&redirect_uri=" + realm() + "/account/")
                        .body())
                .contains("kc-form-login");
        assertThat(installation.log()).doesNotContain("using built-in themes", "is not available");
        assertExactlyTheLastAreRefused(KEYCLOAKS_REFUSAL);
    }

    /** The current password and the five before it, and not the one before those, which is then the current one. */
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
        return Http.post(
                realm() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        person.username(),
                        "password",
                        password));
    }

    private JsonNode realmRepresentation() {
        var admin = installation.admin();
        return admin.must(admin.get(Sso.REALM)).body();
    }

    private static JsonNode untouched(JsonNode realm) {
        ObjectNode rest = realm.deepCopy();
        return rest.remove(List.of("passwordPolicy", "loginTheme", "emailTheme", "accountTheme"));
    }

    private List<String> registeredActions() {
        var admin = installation.admin();
        return admin.must(admin.get(Sso.REALM + "/authentication/required-actions"))
                .body()
                .findValuesAsText("providerId");
    }

    /** The script as an operator runs it; answers what it said. */
    private String remove(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                projectFile("remove").toString(),
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

    /** What a server has to offer that a realm can name. */
    private record Offer(Set<String> policies, Set<String> requiredActions) {

        static Offer of(Installation installation) {
            var info = installation.admin().serverInfo().body();
            return new Offer(
                    new TreeSet<>(info.get("passwordPolicies").findValuesAsText("id")),
                    names(info.at("/providers/required-action/providers")));
        }

        /** What this one has and the other one lacks. */
        Offer without(Offer other) {
            return new Offer(difference(policies, other.policies), difference(requiredActions, other.requiredActions));
        }

        private static Set<String> names(JsonNode object) {
            var names = new TreeSet<String>();
            object.fieldNames().forEachRemaining(names::add);
            return names;
        }

        private static Set<String> difference(Set<String> all, Set<String> others) {
            var rest = new TreeSet<>(all);
            rest.removeAll(others);
            return rest;
        }
    }
}
