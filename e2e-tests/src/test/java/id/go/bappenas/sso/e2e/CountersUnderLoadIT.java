package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Guesser;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Mailbox;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.Storm;
import id.go.bappenas.sso.e2e.harness.WebmailClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sends a hundred simultaneous requests to each counted path of a server with ten database connections. All are answered within
 * ten seconds while people sign in, and exactly as many are let through as the limit allows. Keycloak's brute force detection
 * counts with a delay, so it is off in tests of the counters alone.
 */
class CountersUnderLoadIT {

    /** Maximum of open sign-ins per browser, from conf/keycloak.conf. */
    private static final int TABS = 8;

    private static final int POOL = 10;
    private static final int CALLERS = 100;
    private static final int OLD_PASSWORDS = 10;
    private static final int STEPS = 60;
    private static final int PRESSES = 40;
    private static final int MAILS = 3;

    private static OwnServer server;
    private static Sso sso;
    private static Storm storm;

    @BeforeAll
    static void start() throws Exception {
        server = new OwnServer(Map.of(
                "KC_DB_POOL_MAX_SIZE", String.valueOf(POOL),
                "KC_PROXY_HEADERS", "xforwarded",
                "KC_PROXY_TRUSTED_ADDRESSES", "127.0.0.1",
                "KC_SPI_CAPTCHA__ALTCHA__MAX_NUMBER", "1000",
                "KC_SPI_RESET_THROTTLE__DATABASE__ORIGIN_STEPS", String.valueOf(STEPS),
                "KC_SPI_RESET_THROTTLE__DATABASE__FREE_TRIES", "10000",
                "KC_SPI_RESET_THROTTLE__DATABASE__MAILS_PER_HOUR", String.valueOf(MAILS),
                "KC_SPI_REALM_RESTAPI_EXTENSION__EMPLOYEE_NOTICE__ORIGIN_PRESSES", String.valueOf(PRESSES),
                "KC_SPI_RESET_THROTTLE__DATABASE__SILENT_AFTER", "10000",
                "KC_SPI_RESET_THROTTLE__DATABASE__SILENT_AFTER_MONTH", "10000"));
        sso = server.sso(server.switchInboxOn());
        // Otherwise devices with public addresses would need HTTPS.
        server.admin().must(server.admin().put(Sso.REALM, Map.of("sslRequired", "none")));
        bruteForceDetection(false);
        storm = new Storm(sso, server);
    }

    @AfterAll
    static void stop() {
        storm.close();
        server.close();
    }

    @Test
    void tenOfAHundredWrongOldPasswordsOfAnApplicationAreChecked() throws InterruptedException {
        var employee = Employee.of(sso);
        var api = Api.withAudience(sso, employee.person());

        var codes = counted(
                storm.of("change", CALLERS, number -> api.post("employee-password/change", change("salah" + number))
                        .code()));

        assertThat(codes)
                .isEqualTo(Map.of(
                        "current-password-wrong",
                        (long) OLD_PASSWORDS,
                        "too-many-tries",
                        (long) CALLERS - OLD_PASSWORDS));
        assertErrorsOfChanges(employee.person());
        var right =
                api.post("employee-password/change", change(employee.person().password()));
        assertThat(right.code()).isEqualTo("too-many-tries");
        assertThat(Reset.link(sso, employee)).as("Lupa Password still works").contains("link=");
    }

    @Test
    void atMostTenOldPasswordsAreCheckedWithBruteForceDetectionOn() throws InterruptedException {
        bruteForceDetection(true);
        try {
            var person = sso.people().employee();
            var api = Api.withAudience(sso, person);

            var codes = counted(storm.of("change, brute force detection on", 40, number -> api.post(
                            "employee-password/change", change("salah" + number))
                    .code()));

            assertThat(codes.get("current-password-wrong")).isBetween(1L, (long) OLD_PASSWORDS);
        } finally {
            bruteForceDetection(false);
        }
    }

    @Test
    void rightOldPasswordIsNotCounted() {
        var person = sso.people().employee();
        var api = Api.withAudience(sso, person);
        for (var number = 0; number < OLD_PASSWORDS - 1; number++) {
            assertThat(api.post("employee-password/change", change("salah")).code())
                    .isEqualTo("current-password-wrong");
        }
        for (var number = 0; number < 3; number++) {
            assertThat(api.post("employee-password/change", broken(person)).code())
                    .isEqualTo("invalid-fields");
        }
        assertThat(api.post("employee-password/change", change("salah")).code()).isEqualTo("current-password-wrong");
        assertThat(api.post("employee-password/change", change("salah")).code()).isEqualTo("too-many-tries");
    }

    @Test
    void tenOfAHundredWrongOldPasswordsOfAWebmailAreChecked() throws InterruptedException {
        var person = sso.people().employee();
        var webmail = WebmailClient.make(sso).api();

        var codes = counted(storm.of("change-for", CALLERS, number -> webmail.postForm(
                        "employee-password/change-for", changeFor(person.username()))
                .code()));

        assertThat(codes)
                .isEqualTo(Map.of(
                        "current-password-wrong",
                        (long) OLD_PASSWORDS,
                        "too-many-tries",
                        (long) CALLERS - OLD_PASSWORDS));
        assertThat(sso.people().events(person, "UPDATE_CREDENTIAL_ERROR")).hasSize(OLD_PASSWORDS);
    }

    @Test
    void webmailGetsAnswersForFortySimultaneousNames() throws Exception {
        var people = storm.prepare(20, number -> sso.people().employee());
        var webmail = WebmailClient.make(sso).api();

        var codes = counted(storm.of("change-for, 40 names", 40, number -> webmail.postForm(
                        "employee-password/change-for",
                        changeFor(number < 20 ? people.get(number).username() : unknownName()))
                .code()));

        assertThat(codes).isEqualTo(Map.of("current-password-wrong", 40L));
    }

    @Test
    void changeFormChecksTenOfAHundredWrongOldPasswords() throws Exception {
        var person = sso.people().employee();
        var tabs = new ArrayList<Forms>();
        while (tabs.size() < CALLERS) {
            var device = signedIn(person);
            IntStream.range(0, Math.min(TABS, CALLERS - tabs.size()))
                    .forEach(number -> tabs.add(
                            device.copy().get(SignInRequest.smartOffice(sso, Map.of("kc_action", "UPDATE_PASSWORD")))));
        }
        var chosen = People.randomPassword();

        var pages = storm.of("the change form", CALLERS, number -> tabs.get(number)
                .submit(Map.of(
                        "password-current", "salah" + number, "password-new", chosen, "password-confirm", chosen)));

        assertThat(pages).allMatch(tab -> tab.page().equals("change-password"));
        assertErrorsOfChanges(person);
    }

    /**
     * Signs in at the account console, which every realm has. Repeats a refused sign-in: Keycloak counts a sign-in
     * after its answer and refuses the person's next sign-in until then.
     */
    private static Forms signedIn(Person person) {
        var application = sso.realm() + "/account/";
        return Await.until("the sign-in", Duration.ofSeconds(20), () -> {
            var device =
                    new Forms("id").get(SignInRequest.address(sso.realm(), "account-console", application, Map.of()));
            device.submit(Map.of("username", person.username(), "password", person.password()));
            return Optional.of(device)
                    .filter(there -> there.address().toString().startsWith(application));
        });
    }

    @Test
    void identityStepChecksAsManySimultaneousTriesOfOneAddressAsTheLimitAllows() throws Exception {
        var devices = storm.prepare(CALLERS, number -> atIdentityStep(unknownName(), randomOrigin()));
        var origin = randomOrigin();
        devices.forEach(device -> device.from(origin));

        var pages =
                storm.of("identity step", CALLERS, number -> devices.get(number).submit(wrong()));

        assertThat(pages.stream().filter(page -> page.body().contains("Terlalu banyak percobaan dari jaringan")))
                .hasSize(CALLERS - STEPS);
        assertThat(pages.stream().filter(page -> page.body().contains("Data yang Anda isi tidak cocok")))
                .hasSize(STEPS);
    }

    /** Covers the mailbox step and the outbox, which mails three links an hour. */
    @Test
    void mailboxStepAcceptsTriesOfOneAddressUpToTheLimitAndMailsThreeLinks() throws Exception {
        var employee = Employee.of(sso);
        var devices = storm.prepare(CALLERS, number -> {
            var device = atIdentityStep(employee.username(), randomOrigin());
            // Eight simultaneous tries of one person: some of them have to solve the CAPTCHA.
            Guesser.submit(device, employee.answers());
            assertThat(device.page()).isEqualTo("external-mailbox");
            return device;
        });
        var answers = devices.stream()
                .map(device -> Map.of("externalEmail", employee.address(), "captcha", device.captcha()))
                .toList();
        var origin = randomOrigin();
        devices.forEach(device -> device.from(origin));

        var pages = counted(storm.of("mailbox step", CALLERS, number -> devices.get(number)
                .submit(answers.get(number))
                .page()));

        assertThat(pages).isEqualTo(Map.of("link-sent", (long) STEPS, "external-mailbox", (long) CALLERS - STEPS));
        Await.until("all orders to be decided", Duration.ofSeconds(60), () -> Optional.of(
                        sso.people().events(employee.person(), "SEND_RESET_PASSWORD_ERROR"))
                .filter(refused -> refused.size() == STEPS - MAILS));
        assertThat(sso.people().events(employee.person(), "SEND_RESET_PASSWORD_ERROR"))
                .allMatch(event -> event.at("/details/reset_reason").asText().equals("person_limit"));
        Reset.awaitMails(sso, employee, MAILS);
    }

    @Test
    void fortySimultaneousConfirmationsOfALinkMakeOneChange() throws Exception {
        var employee = Employee.of(sso);
        var link = Reset.link(sso, employee);
        var devices = storm.prepare(40, number -> new Forms("id").get(link));

        var pages = counted(storm.of("confirmation", 40, number -> devices.get(number)
                .submit(Map.of("choice", "confirm"))
                .page()));

        assertThat(pages).isEqualTo(Map.of("reset-done", 1L, "link-invalid", 39L));
    }

    @Test
    void hundredSimultaneousOrdersSendOneTestMail() throws InterruptedException {
        var person = sso.people().employee(Jakarta.now().minusDays(91), Jakarta.now());
        Officers.of(sso).record(person, Officers.identity(person));
        var device = new Forms("id").get(SignInRequest.smartOffice(sso, Map.of()));
        device.submit(Map.of("username", person.username(), "password", person.password()));
        assertThat(device.page()).isEqualTo("recovery-checkup");
        var tabs = IntStream.range(0, CALLERS).mapToObj(number -> device.copy()).toList();

        storm.of("recovery test mail", CALLERS, number -> tabs.get(number).submit(Map.of("choice", "test")));

        var address = person.username() + "@surat.example";
        sso.mailbox().awaitTo(address, mail -> isTestMail(mail));
        assertThat(sso.people().events(person, "CUSTOM_REQUIRED_ACTION").stream()
                        .filter(event ->
                                event.at("/details/checkup_choice").asText().equals("test")))
                .hasSize(1);
        assertThat(sso.mailbox().to(address).stream().filter(CountersUnderLoadIT::isTestMail))
                .hasSize(1);
    }

    @Test
    void invalidLinksDoNotBlockBukanSayaAndOneOfManyPressesCounts() throws InterruptedException {
        var person = sso.people().employee();
        sso.admin().must(sso.people().reset(person, People.randomPassword(), false));
        var link = Notices.link(
                Notices.await(sso, person.username() + "@kantor.example", 1).get(0));
        var origin = randomOrigin();
        var page = new Forms("id").from(origin).get(link);
        var token = Map.of("token", link.substring(link.indexOf("token=") + "token=".length()));

        var junk = storm.of(
                "Bukan saya, unknown links", CALLERS, number -> page.copy().submit(Map.of("token", "x" + number)));

        assertThat(junk.stream().filter(one -> one.body().contains("data-reason=\"unknown\"")))
                .hasSize(PRESSES);
        assertThat(junk.stream().filter(one -> one.body().contains("data-reason=\"tooMany\"")))
                .hasSize(CALLERS - PRESSES);

        var pages = storm.of("Bukan saya", PRESSES, number -> page.copy().submit(token));

        assertThat(pages.stream().filter(one -> one.page().equals("not-me-done")))
                .hasSize(1);
        assertThat(pages.stream().filter(one -> one.body().contains("data-reason=\"used\"")))
                .hasSize(PRESSES - 1);
        assertThat(sso.people().events(person, "UPDATE_CREDENTIAL_ERROR")).hasSize(1);
    }

    @Test
    void oneOfAHundredApprovalsDecides() throws InterruptedException {
        var requests = AccountRequests.of(sso);
        var id = requests.submitted(requests.submitter(), flexiwork(1));
        var verifier = requests.verifier();

        var statuses = counted(storm.of("approval", CALLERS, number -> verifier.post(path(id) + "/approval")
                .status()));

        assertThat(statuses).isEqualTo(Map.of(204, 1L, 409, (long) CALLERS - 1));
        requests.awaitCompleted(id);
        assertThat(adminEvents(id, "decision")).hasSize(1);
    }

    @Test
    void oneOfAHundredRedeliveriesIsMade() throws InterruptedException {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var id = requests.worked(request);
        requests.firstMail(request, 0);
        var verifier = requests.verifier();

        var statuses =
                counted(storm.of("redelivery", CALLERS, number -> verifier.post(path(id) + "/employees/1/redelivery")
                        .status()));

        assertThat(statuses).isEqualTo(Map.of(204, 1L, 409, (long) CALLERS - 1));
        var address =
                AccountRequests.employees(request).get(0).get("externalEmail").toString();
        Await.until("the second mail", Duration.ofSeconds(60), () -> Optional.of(
                        sso.mailbox().to(address))
                .filter(mails -> firstPasswords(mails) == 2));
        assertThat(adminEvents(id, "redelivery")).hasSize(1);
        requests.awaitCompleted(id);
        assertThat(firstPasswords(sso.mailbox().to(address))).isEqualTo(2);
    }

    private static void bruteForceDetection(boolean on) {
        server.admin().must(server.admin().put(Sso.REALM, Map.of("bruteForceProtected", on)));
    }

    /** The events show ten checked and ninety refused tries. */
    private static void assertErrorsOfChanges(Person person) {
        var errors = counted(sso.people().events(person, "UPDATE_CREDENTIAL_ERROR").stream()
                .map(event -> event.get("error").asText())
                .toList());
        assertThat(errors)
                .isEqualTo(Map.of(
                        "invalid_user_credentials",
                        (long) OLD_PASSWORDS,
                        "user_temporarily_disabled",
                        (long) CALLERS - OLD_PASSWORDS));
    }

    private static List<JsonNode> adminEvents(String request, String detail) {
        var events = server.admin()
                .must(server.admin().get(Sso.REALM + "/admin-events?max=1000&operationTypes=ACTION"))
                .body();
        return IntStream.range(0, events.size())
                .mapToObj(events::get)
                .filter(event -> event.get("resourcePath").asText().contains(request))
                .filter(event -> event.path("details").has(detail))
                .toList();
    }

    private static boolean isTestMail(Mailbox.Mail mail) {
        return mail.subject().equals("Email Uji Akun SSO");
    }

    private static long firstPasswords(List<Mailbox.Mail> mails) {
        return mails.stream().filter(mail -> mail.text().contains("Username:")).count();
    }

    private static <T> Map<T, Long> counted(List<T> answers) {
        return answers.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Forms atIdentityStep(String username, String origin) {
        var device = new Reset(sso).forms().from(origin);
        device.get(sso.realm() + "/login-actions/reset-credentials?client_id=smart-office");
        return device.submit(Map.of("username", username));
    }

    private static Map<String, String> wrong() {
        return Map.of("nik", Officers.nik(), "birthPlace", "Kota Bandung", "birthDate", "1985-03-18");
    }

    private static String randomOrigin() {
        var random = ThreadLocalRandom.current();
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), 1 + random.nextInt(254));
    }

    private static String unknownName() {
        return "tidak.ada." + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    }

    private static Map<String, String> change(String current) {
        return Map.of("currentPassword", current, "newPassword", "Lain#12345x", "confirmation", "Lain#12345x");
    }

    /** A change with the right old password and a new password that breaks the rules. */
    private static Map<String, String> broken(Person person) {
        var change = new HashMap<>(change(person.password()));
        change.put("newPassword", "pendek");
        change.put("confirmation", "pendek");
        return change;
    }

    private static Map<String, String> changeFor(String username) {
        return Map.of("username", username, "currentPassword", "salah", "newPassword", "Lain#12345x");
    }
}
