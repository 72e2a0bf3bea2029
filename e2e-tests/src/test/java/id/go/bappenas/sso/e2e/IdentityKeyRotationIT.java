package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.demo.keycloak.Vault;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Rotation of the keys of identity data. The tests share one server, because each start takes long. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdentityKeyRotationIT {

    private static final String KEY_IDS = "KC_SPI_EMPLOYEE_IDENTITY__DIGEST__KEY_IDS";

    /** The server is configured for this key, but the vault has only key 1 at first. */
    private static final String FIRST = "7";

    private static final String SECOND = "8";

    private static final String ORIGIN_STEPS = "KC_SPI_RESET_THROTTLE__DATABASE__ORIGIN_STEPS";

    /** More than the steps of the tests before, in the same ten minutes. */
    private static final int STEPS_OF_AN_ORIGIN = 20;

    /** More than an origin may take, and more than the tries without a CAPTCHA. */
    private static final int TRIES = 24;

    private static final String COUNT_SECONDS = "KC_SPI_EVENTS_LISTENER__SSO_METRICS__COUNT_SECONDS";
    private static final String BAPPENAS = "realm=\"bappenas\"";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static OwnServer server;
    private static Sso sso;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer(Map.of(KEY_IDS, FIRST));
        sso = server.sso(server.switchInboxOn());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void requestsAreRefusedUntilTheKeyIsThere() throws IOException {
        var person = sso.people().employee();
        var identity = Officers.identity(person);
        // Without the key no officer can be recorded, so a service account records, which needs no NIK.
        var api = program();

        var refused = api.put(Officers.path(person), identity);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.code()).isEqualTo("identity-unavailable");
        var typed = new HashMap<String, String>();
        identity.forEach((field, value) -> typed.put(field, (String) value));
        var device = new Reset(sso).start(person.username()).identity(typed).forms();
        assertThat(device.status()).isEqualTo(200);
        assertThat(device.page()).isEqualTo("identity-check");
        assertThat(device.body()).contains("Lupa Password sedang tidak tersedia. Coba lagi nanti", typed.get("nik"));
        assertThat(server.log())
                .contains("the vault has no usable entry identity-key-7", "bappenas_identity-key-7")
                .doesNotContain(typed.get("nik"));

        provideKey(FIRST);
        Await.until("the key to be found", Duration.ofSeconds(30), () -> Optional.of(
                        api.put(Officers.path(person), identity).status())
                .filter(status -> status == 200));

        assertThat(device.submit(typed).page()).isEqualTo("external-mailbox");
    }

    @Test
    @Order(2)
    void digestsMoveToANewKeyAndWorkAfterTheOldOneIsRemoved() throws IOException, InterruptedException {
        provideKey(FIRST);
        Officers.of(sso).make();
        var earlier = onFile();
        var moving = Employee.of(sso);
        var staying = Employee.of(sso);
        var leaving = Employee.of(sso);
        var other = sso.people().employee();
        var before = peopleByKey();
        assertThat(before).hasSize(1).containsValue(earlier + 3);
        var oldKey = before.keySet().iterator().next();

        provideKey(SECOND);
        server.restart(Map.of(KEY_IDS, FIRST + "," + SECOND));

        assertThat(server.log())
                .contains("by key {" + oldKey + "=" + (earlier + 3) + "}; new ones come under key " + SECOND + "-");
        assertThat(putNikOf(moving, other).status()).isEqualTo(409);
        assertThat(identityStep(moving).page()).isEqualTo("external-mailbox");
        var meanwhile = peopleByKey();
        assertThat(meanwhile).hasSize(2).containsEntry(oldKey, earlier + 2).containsValue(1L);
        var again = putNikOf(moving, other);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("nik-in-use");
        // A NIK that is recorded now, and a NIK whose stored digest still has the old key.
        var late = Employee.of(sso);
        assertThat(putNikOf(late, other).status()).isEqualTo(409);
        assertThat(putNikOf(staying, other).status()).isEqualTo(409);

        Files.delete(server.vault().identityKey(FIRST));
        server.restart(Map.of(KEY_IDS, SECOND));

        assertThat(server.log())
                .contains("key " + oldKey + " is not active, and " + (earlier + 2)
                        + " people cannot be checked without it");
        assertThat(identityStep(moving).page()).isEqualTo("external-mailbox");
        assertThat(putNikOf(moving, other).status()).isEqualTo(409);
        assertThat(identityStep(late).page()).isEqualTo("external-mailbox");
        assertThat(Reset.withoutTokens(identityStep(staying).body()))
                .contains("Data yang Anda isi tidak cocok")
                .isEqualTo(Reset.withoutTokens(new Reset(sso)
                        .start("tidak.ada." + System.nanoTime())
                        .identity(staying.answers())
                        .forms()
                        .body()));
        var api = program();
        var onFile = api.get(Officers.path(staying.person()));
        assertThat(onFile.status()).isEqualTo(200);
        assertThat(onFile.body().at("/identity/nikLastFour").asText())
                .isEqualTo(staying.nik().substring(12));

        var anew = api.put(Officers.path(staying.person()), Officers.identity(staying.nik(), staying.address()));
        assertThat(anew.status()).as(anew.text()).isEqualTo(200);
        assertThat(identityStep(staying).page()).isEqualTo("external-mailbox");
        assertThat(peopleByKey()).containsEntry(oldKey, earlier + 1);
        assertThat(api.get(Officers.path(leaving.person())).status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void lostKeyIsToBeBroughtBackAndItsReturnIsInTheLog() throws IOException, InterruptedException {
        var employee = Employee.of(sso);
        var file = server.vault().identityKey(SECOND);
        var right = Files.readString(file);
        Files.delete(file);
        var key = newestKey();
        server.restart(Map.of(KEY_IDS, SECOND, COUNT_SECONDS, "1"));
        var people = peopleByKey().get(key);

        assertThat(server.log())
                .contains("identity data of " + people + " people need key " + key
                        + ": put the backup of bappenas_identity-key-8 back; do NOT make a new one");
        awaitMissingKeys(1);
        assertThat(sso.metric("sso_identity_people_without_key", BAPPENAS)).hasValue((double) onFile());

        // Root may read each file, so the entry is a folder, which no account can read.
        Files.createDirectory(file);
        Await.until(
                "the entry to be read",
                PATIENCE,
                () -> log("cannot read the vault's entry identity-key-8 (IOException)"));
        assertThat(identityStep(employee).body()).contains("Lupa Password sedang tidak tersedia");
        awaitMissingKeys(1);

        Files.delete(file);
        Files.writeString(file, right);
        awaitMissingKeys(0);
        assertThat(server.log())
                .contains("SSO-KEY-008 Realm bappenas: the keys of identity data are usable again: " + key)
                .doesNotContain("SSO-KEY-002")
                .doesNotContain(right.strip());
        assertThat(server.log().lines().filter(line -> line.contains("SSO-KEY-007")))
                .as("one line for each change")
                .hasSize(2);
        assertThat(identityStep(employee).page()).isEqualTo("external-mailbox");
    }

    @Test
    @Order(4)
    void keyThatChangesInTheVaultOfARunningServerIsToldWhileItsPeopleAreServed()
            throws IOException, InterruptedException {
        var employee = Employee.of(sso);
        var file = server.vault().identityKey(SECOND);
        var right = Files.readString(file);
        var underOldKeys = onFile() - peopleByKey().get(newestKey());
        server.restart(Map.of(KEY_IDS, SECOND, COUNT_SECONDS, "1"));
        assertThat(identityStep(employee).page()).isEqualTo("external-mailbox");

        Files.writeString(file, Vault.randomKey());
        awaitMissingKeys(1);

        assertThat(identityStep(employee).page()).isEqualTo("external-mailbox");
        assertThat(sso.metric("sso_identity_people_without_key", BAPPENAS)).hasValue((double) underOldKeys);
        assertThat(keysInfo()).startsWith("unusable: identity-key-8");

        Files.writeString(file, right);
        awaitMissingKeys(0);
        assertThat(keysInfo()).startsWith("active: " + SECOND + "-");
        Files.delete(file);
        awaitMissingKeys(1);
        assertThat(identityStep(employee).page()).isEqualTo("external-mailbox");
        Files.writeString(file, right);
        awaitMissingKeys(0);
        assertThat(server.log().lines().filter(line -> line.contains("SSO-KEY-009 Realm bappenas")))
                .as("one line for each change")
                .hasSize(2);
        assertThat(server.log()).doesNotContain("SSO-KEY-007", right.strip());
    }

    /** What the doctor reads. */
    private static String keysInfo() {
        return sso.admin()
                .serverInfo()
                .body()
                .at("/providers/employee-identity/providers/digest/operationalInfo/Keys of realm bappenas")
                .asText();
    }

    @Test
    @Order(5)
    void wrongKeyIsAnOutageInWhichNoTryCountsAndItEndsWithoutARestart() throws IOException, InterruptedException {
        var employee = Employee.of(sso);
        var file = server.vault().identityKey(SECOND);
        var right = Files.readString(file);
        Files.writeString(file, Vault.randomKey());
        server.restart(Map.of(KEY_IDS, SECOND, ORIGIN_STEPS, String.valueOf(STEPS_OF_AN_ORIGIN)));
        var mismatches = refusals("identity_mismatch");
        var outages = refusals("identity_unavailable");

        var device = identityStep(employee);
        for (var more = 0; more < TRIES; more++) {
            assertThat(device.page()).isEqualTo("identity-check");
            assertThat(device.body())
                    .contains("Lupa Password sedang tidak tersedia. Coba lagi nanti", employee.nik())
                    .doesNotContain("tidak cocok", "Terlalu banyak", "data-challenge");
            device.submit(employee.answers());
        }
        assertThat(Reset.withoutTokens(new Reset(sso)
                        .start("tidak.ada." + System.nanoTime())
                        .identity(employee.answers())
                        .forms()
                        .body()))
                .isEqualTo(Reset.withoutTokens(device.body()));
        assertThat(putNikOf(employee, sso.people().employee()).code()).isEqualTo("identity-unavailable");
        Await.until("an event of each try", PATIENCE, () -> Optional.of(refusals("identity_unavailable"))
                .filter(events -> events == outages + TRIES + 2));
        assertThat(refusals("identity_mismatch")).isEqualTo(mismatches);
        assertThat(server.log())
                .contains("the vault's entry identity-key-8 is another key than that of the people on file")
                .doesNotContain(right.strip(), employee.nik());

        Files.writeString(file, right);

        Await.until("the right key to be found", PATIENCE, () -> Optional.of(device.submit(employee.answers()))
                .filter(next -> next.page().equals("external-mailbox")));
        assertThat(server.log()).contains("SSO-KEY-008");
    }

    /** The number of refused steps of Lupa Password with this reason. */
    private static long refusals(String reason) {
        var admin = sso.admin();
        return admin
                .must(admin.get(Sso.REALM + "/events?type=RESET_PASSWORD_ERROR&max=1000"))
                .body()
                .findValuesAsText("reset_reason")
                .stream()
                .filter(reason::equals)
                .count();
    }

    private static void awaitMissingKeys(int number) {
        Await.until(
                number + " missing keys", PATIENCE, () -> sso.metric("sso_identity_keys", BAPPENAS, "state=\"missing\"")
                        .filter(missing -> missing == number));
    }

    private static Optional<String> log(String text) {
        try {
            return Optional.of(server.log()).filter(log -> log.contains(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newestKey() {
        return peopleByKey().keySet().stream()
                .filter(key -> key.startsWith(SECOND + "-"))
                .findFirst()
                .orElseThrow();
    }

    private static void provideKey(String id) throws IOException {
        var file = server.vault().identityKey(id);
        if (Files.notExists(file)) {
            Files.writeString(file, Vault.randomKey());
        }
    }

    private static long onFile() {
        return peopleByKey().values().stream().mapToLong(Long::longValue).sum();
    }

    private static Forms identityStep(Employee employee) {
        return new Reset(sso)
                .start(employee.username())
                .identity(employee.answers())
                .forms();
    }

    private static Api.Answer putNikOf(Employee holder, Person other) {
        return program()
                .put(Officers.path(other), Officers.identity(holder.nik(), other.username() + "@surat.example"));
    }

    /** A service account, which records without a NIK of its own, so the status counts only the people of the test. */
    private static Api program() {
        return Api.asProgram(sso, "identity-manager");
    }

    private static Map<String, Long> peopleByKey() {
        var people = new HashMap<String, Long>();
        program()
                .get("employee-identity/status")
                .body()
                .get("digestsByKey")
                .properties()
                .forEach(entry -> people.put(entry.getKey(), entry.getValue().asLong()));
        return people;
    }
}
