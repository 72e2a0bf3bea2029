package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Guesser;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.OperatorsTool;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The throttles of Lupa Password on a server with low limits; forwarded headers set the address of each device. */
class ResetThrottleIT {

    private static final int HUNDRED = 100;
    private static final int CHEAP = 1_000;
    private static final int DEAREST = 16 * CHEAP;

    /** The 103rd try raises the price of the next CAPTCHA. */
    private static final int FREE_TRIES = 102;

    private static final String MISMATCH = "Data yang Anda isi tidak cocok";
    private static final String TOO_MANY = "Terlalu banyak percobaan dari jaringan Anda";
    private static final String TICK = "Centang “Saya bukan robot”";
    private static final String RISEN = "Verifikasi “Saya bukan robot” sudah kedaluwarsa";

    private static OwnServer server;
    private static Sso sso;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer(Map.of(
                "KC_PROXY_HEADERS", "xforwarded",
                "KC_PROXY_TRUSTED_ADDRESSES", "127.0.0.1",
                "KC_SPI_CAPTCHA__ALTCHA__MAX_NUMBER", String.valueOf(CHEAP),
                "KC_SPI_RESET_THROTTLE__DATABASE__ORIGIN_STEPS", String.valueOf(HUNDRED),
                "KC_SPI_RESET_THROTTLE__DATABASE__ORIGIN_SECONDS", "30",
                "KC_SPI_RESET_THROTTLE__DATABASE__FREE_TRIES", String.valueOf(FREE_TRIES),
                "KC_SPI_RESET_THROTTLE__DATABASE__MAILS_PER_HOUR", "2",
                "KC_SPI_RESET_THROTTLE__DATABASE__MAILBOX_MAILS_PER_HOUR", "3",
                // These tests check prices, with more tries than the page answers by default.
                "KC_SPI_RESET_THROTTLE__DATABASE__SILENT_AFTER", "10000",
                "KC_SPI_RESET_THROTTLE__DATABASE__SILENT_AFTER_MONTH", "10000"));
        sso = server.sso(server.switchInboxOn());
        // Otherwise devices with public addresses would need HTTPS.
        server.admin().must(server.admin().put(Sso.REALM, Map.of("sslRequired", "none")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The tests' own address is trusted here, so that they can name others. */
    @Test
    void doctorSaysThatItRunsOnATrustedProxyAndCannotJudgeStrangers() {
        var found = OperatorsTool.of(sso, Sso.REALM).run("doctor", "--management-port", "1", "--debug-port", "1");

        assertThat(found.said())
                .contains("INFO    proxy-itself: 127.0.0.1", " checks, ")
                .doesNotContain("client-address-from-strangers", "proxy-headers-off");
    }

    /** A hundred steps are admitted, also from different IPv6 addresses of one network. */
    @Test
    void clientAddressIsRefusedAfterAHundredStepsUntilTheWindowEnds() {
        var refused = Map.of("198.51.100.7", "198.51.100.8", "2001:db8:7:7::%x", "2001:db8:7:8::1").entrySet().stream()
                .map(networks -> refusedAfterAHundredSteps(networks.getKey(), networks.getValue()))
                .toList();

        refused.forEach(device -> Await.until("the end of the window", Duration.ofSeconds(60), () -> Optional.of(
                        device.submit(wrong(Officers.nik())).body())
                .filter(body -> body.contains(MISMATCH))));
    }

    private static Forms refusedAfterAHundredSteps(String network, String neighbour) {
        var devices =
                inParallel(8, HUNDRED, number -> atIdentityStep(unknownName()).from(network.formatted(number + 1)));

        var answers = atOnce(devices, device -> device.submit(wrong(Officers.nik())));

        assertThat(answers).allMatch(device -> device.body().contains(MISMATCH));
        var next = atIdentityStep(unknownName())
                .from(network.formatted(HUNDRED + 1))
                .submit(wrong(Officers.nik()));
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.page()).isEqualTo("identity-check");
        assertThat(next.body()).contains(TOO_MANY).doesNotContain(MISMATCH);
        assertThat(atIdentityStep(unknownName())
                        .from(neighbour)
                        .submit(wrong(Officers.nik()))
                        .body())
                .contains(MISMATCH);
        return next;
    }

    @Test
    void identityStepAsksForTheCaptchaAfterTwoFailuresOfAName() {
        var name = unknownName();
        var device = atIdentityStep(name).submit(wrong(Officers.nik()));
        assertThat(device.captchaCost()).isZero();
        device.submit(wrong(Officers.nik()));
        assertThat(device.captchaCost()).isEqualTo(CHEAP);

        assertThat(device.submit(wrong(Officers.nik())).body()).contains(TICK).doesNotContain(MISMATCH);
        fail(device);

        var other = atIdentityStep(name);
        assertThat(other.captchaCost()).isEqualTo(CHEAP);
        assertThat(other.submit(wrong(Officers.nik())).body()).contains(TICK);
        assertThat(atIdentityStep(unknownName()).captchaCost()).isZero();
    }

    /** The server knows failures only later, so it decides each try by the try's number, for existing and unknown names. */
    @Test
    void twoOfThirtySimultaneousFirstTriesAreCheckedWithoutTheCaptcha() {
        for (var name : List.of(unknownName(), sso.people().employee().username())) {
            var devices = inParallel(8, 30, number -> atIdentityStep(name));

            var tried = atOnce(devices, device -> device.submit(wrong(Officers.nik())));

            assertThat(tried)
                    .filteredOn(device -> device.body().contains(MISMATCH))
                    .hasSizeBetween(1, 2);
            assertThat(tried)
                    .filteredOn(device -> !device.body().contains(MISMATCH))
                    .allMatch(device -> device.page().equals("identity-check")
                            && device.body().contains(TICK));
            fail(tried.get(0));
            assertThat(atIdentityStep(name).captchaCost()).isEqualTo(CHEAP);
        }
    }

    @Test
    void hundredSimultaneousTriesOfANameCountAsAHundred() {
        var name = unknownName();
        var first = atIdentityStep(name);
        fail(first);
        fail(first);
        var devices = inParallel(8, HUNDRED, number -> atIdentityStep(name));
        var answers = inParallel(8, HUNDRED, number -> withCaptcha(devices.get(number)));

        var tried = atOnce(devices, device -> device.submit(answers.get(devices.indexOf(device))));

        assertThat(tried).allMatch(device -> device.body().contains(MISMATCH));
        assertThat(atIdentityStep(name).captchaCost()).isEqualTo(CHEAP);
        fail(first);
        assertThat(atIdentityStep(name).captchaCost()).isEqualTo(2 * CHEAP);
    }

    @Test
    void cheaplySolvedCaptchasAreAcceptedForTheFreeTriesOnly() {
        var name = unknownName();
        var first = atIdentityStep(name);
        IntStream.range(0, FREE_TRIES - HUNDRED / 2).forEach(one -> fail(first));
        var devices = inParallel(8, HUNDRED, number -> atIdentityStep(name));
        var answers = inParallel(8, HUNDRED, number -> withCaptcha(devices.get(number)));

        var tried = atOnce(devices, device -> device.submit(answers.get(devices.indexOf(device))));

        assertThat(tried)
                .allMatch(device ->
                        device.body().contains(MISMATCH) || device.body().contains(RISEN));
        assertThat(tried).filteredOn(device -> device.body().contains(MISMATCH)).hasSizeBetween(1, HUNDRED / 2 + 1);
    }

    @Test
    void manyTriesOfANikRaiseTheCaptchaPriceUnderEveryName() {
        var employee = Employee.of(sso);
        inParallel(8, FREE_TRIES, number -> atIdentityStep(unknownName()).submit(wrong(employee.nik())));

        var reset = new Reset(sso).start(employee.username()).identity(employee.answers());

        assertThat(reset.forms().page()).isEqualTo("external-mailbox");
        assertThat(reset.forms().captchaCost()).isEqualTo(2 * CHEAP);
        assertThat(reset.mailbox(employee.address()).forms().page()).isEqualTo("link-sent");
    }

    @Test
    void employeeWhoseNameWasTriedAThousandTimesSignsInAndResets() {
        var colleague = Employee.of(sso);
        var begin = System.nanoTime();
        inParallel(10, 20, number -> {
            var device = atIdentityStep(colleague.username());
            IntStream.range(0, 50).forEach(one -> fail(device));
            return device;
        });
        System.out.printf("a thousand tries in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);

        DirectGrant.tokens(sso, colleague.person());
        var device = atIdentityStep(colleague.username());
        assertThat(device.captchaCost()).isEqualTo(DEAREST);
        var answers = new HashMap<>(colleague.answers());
        answers.put("captcha", device.captcha());
        device.submit(answers);
        assertThat(device.page()).isEqualTo("external-mailbox");
        assertThat(device.captchaCost()).isEqualTo(DEAREST);
        device.submit(Map.of("externalEmail", colleague.address(), "captcha", device.captcha()));
        assertThat(device.page()).isEqualTo("link-sent");
        var link = Reset.link(Reset.awaitMails(sso, colleague, 1).get(0).text());
        assertThat(new Forms("id").get(link).submit(Map.of("choice", "confirm")).page())
                .isEqualTo("reset-done");
        var password = Reset.password(Reset.awaitMails(sso, colleague, 2).get(0));

        var signIn = new Forms("id").get(SignInRequest.smartOffice(sso, Map.of()));
        signIn.submit(Map.of("username", colleague.username(), "password", password));

        assertThat(signIn.page()).isEqualTo("change-password");
    }

    @Test
    void disownedMailsDoNotUseUpTheOwnersMails() {
        var employee = Employee.of(sso);
        for (var number = 0; number < 4; number++) {
            new Reset(sso).ask(employee);
        }
        awaitReasons(employee, Collections.nCopies(2, "person_limit"));
        var strangers = Reset.awaitMails(sso, employee, 2);

        var page = new Forms("id").get(Reset.link(strangers.get(0).text())).submit(Map.of("choice", "not-me"));

        assertThat(page.page()).isEqualTo("not-me-done");
        new Reset(sso).ask(employee);
        var own = Reset.awaitMails(sso, employee, 3);
        assertThat(new Forms("id")
                        .get(Reset.link(own.get(0).text()))
                        .submit(Map.of("choice", "confirm"))
                        .page())
                .isEqualTo("reset-done");
    }

    /** The mailbox has a limit as well, so that two people who know each other's data cannot flood it. */
    @Test
    void employeesWhoShareAMailboxHaveTheirOwnMailLimits() {
        var first = Employee.of(sso);
        var person = sso.people().employee();
        var nik = Officers.nik();
        Officers.of(sso).record(person, Officers.identity(nik, first.address()));
        var second = new Employee(person, nik, first.birthPlace(), first.birthDate(), first.address());
        for (var number = 0; number < 8; number++) {
            new Reset(sso).ask(first);
        }
        awaitReasons(first, Collections.nCopies(6, "person_limit"));

        new Reset(sso).ask(second);

        Await.until("the second person's link", Duration.ofSeconds(30), () -> Optional.of(
                        sso.people().events(person, "SEND_RESET_PASSWORD"))
                .filter(sent -> sent.size() == 1));
        assertThat(sso.mailbox().to(first.address()))
                .filteredOn(mail -> mail.text().contains("link=") && mail.text().contains(second.username()))
                .hasSize(1);
        new Reset(sso).ask(second);
        awaitReasons(second, List.of("mailbox_limit"));
    }

    private static void awaitReasons(Employee employee, List<String> reasons) {
        Await.until("mails that are dropped: " + reasons, Duration.ofSeconds(60), () -> Optional.of(
                        sso.people().events(employee.person(), "SEND_RESET_PASSWORD_ERROR").stream()
                                .map(event -> event.at("/details/reset_reason").asText())
                                .toList())
                .filter(reasons::equals));
    }

    @Test
    void personGetsTwoMailsAnHourAndTheCountersEndAnHourLater() throws IOException, InterruptedException, SQLException {
        var employee = Employee.of(sso);
        var name = unknownName();
        var device = atIdentityStep(name);
        // The tries come from many addresses, because one address may make a hundred steps.
        IntStream.rangeClosed(0, FREE_TRIES).forEach(one -> fail(device.from(randomOrigin())));
        assertThat(atIdentityStep(name).captchaCost()).isEqualTo(2 * CHEAP);
        var first = Reset.withoutTokens(new Reset(sso).ask(employee).forms().body());
        Reset.awaitMails(sso, employee, 1);
        new Reset(sso).ask(employee);
        Reset.awaitMails(sso, employee, 2);

        var third = new Reset(sso).ask(employee).forms();

        assertThat(third.page()).isEqualTo("link-sent");
        assertThat(Reset.withoutTokens(third.body())).isEqualTo(first);
        Await.until(
                "the third mail to be dropped",
                Duration.ofSeconds(30),
                () -> sso.people().events(employee.person(), "SEND_RESET_PASSWORD_ERROR").stream()
                        .filter(event ->
                                event.at("/details/reset_reason").asText().equals("person_limit"))
                        .findFirst());
        assertThat(Reset.mails(sso, employee)).hasSize(2);

        endCountersAnHourEarlier();

        assertThat(atIdentityStep(name).captchaCost()).isZero();
        new Reset(sso).ask(employee);
        Reset.awaitMails(sso, employee, 3);
    }

    /** Moves the end of every counter an hour back instead of waiting. */
    private static void endCountersAnHourEarlier() throws IOException, InterruptedException, SQLException {
        server.stop();
        var hour = Duration.ofHours(1).toMillis();
        assertThat(server.change("update SSO_COUNTER set ENDS_AT = ENDS_AT - " + hour))
                .isPositive();
        server.start();
    }

    private static Forms atIdentityStep(String username) {
        var device = new Reset(sso).forms().from(randomOrigin());
        device.get(sso.realm() + "/login-actions/reset-credentials?client_id=smart-office");
        return device.submit(Map.of("username", username));
    }

    private static String randomOrigin() {
        var random = ThreadLocalRandom.current();
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), 1 + random.nextInt(254));
    }

    private static String unknownName() {
        return "tidak.ada." + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    }

    private static Map<String, String> wrong(String nik) {
        return Map.of("nik", nik, "birthPlace", "Kota Bandung", "birthDate", "1985-03-18");
    }

    private static Map<String, String> withCaptcha(Forms device) {
        var answers = new HashMap<>(wrong(Officers.nik()));
        answers.put("captcha", device.captcha());
        return answers;
    }

    /** Sends another wrong answer and solves the CAPTCHA if the page asks for it. */
    private static void fail(Forms device) {
        Guesser.submit(device, wrong(Officers.nik()));
        assertThat(device.body()).contains(MISMATCH);
    }

    private static List<Forms> atOnce(List<Forms> devices, Consumer<Forms> act) {
        var start = new CyclicBarrier(devices.size());
        return inParallel(devices.size(), devices.size(), number -> {
            await(start);
            act.accept(devices.get(number));
            return devices.get(number);
        });
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (BrokenBarrierException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> inParallel(int threads, int count, IntFunction<T> work) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var tasks = IntStream.range(0, count)
                    .<Callable<T>>mapToObj(number -> () -> work.apply(number))
                    .toList();
            return pool.invokeAll(tasks).stream().map(ResetThrottleIT::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
