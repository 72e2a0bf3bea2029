package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Guesser;
import id.go.bappenas.sso.e2e.harness.Mailbox.Mail;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.canary.Canaries;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A script knows an employee's user name, place and date of birth and the district of the NIK, and tries the serials
 * one after the other: from 50 addresses, each time in a new session, with the CAPTCHA solved. It continues until it
 * has tried the right serial, or for the time that {@code -Dguessing.seconds=600} sets.
 */
class NikGuessingIT {

    private static final int SECONDS = Integer.getInteger("guessing.seconds", 0);
    private static final int ORIGINS = 50;
    private static final int THREADS = 4;
    private static final int TOLD = 10;
    private static final int FIRST_SERIAL = 9_000;
    private static final int SERIALS = 1_000;
    /** The serial that the script of the report found. */
    private static final int RIGHT_ONE = 56;
    /** Enough tries to include the right serial and to reach the alarm. */
    private static final int LEAST_TRIES = 70;

    private static OwnServer server;
    private static Sso sso;

    /** The page that an attacker sees after a try. */
    private record Seen(int serial, boolean told, String page) {}

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer(Map.of("KC_PROXY_HEADERS", "xforwarded", "KC_PROXY_TRUSTED_ADDRESSES", "127.0.0.1"));
        sso = server.sso(server.switchInboxOn());
        // Otherwise devices with public addresses would need HTTPS.
        server.admin().must(server.admin().put(Sso.REALM, Map.of("sslRequired", "none")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void guessingDoesNotFindTheSerialAndTheOwnersResetStillWorks() throws Exception {
        var owner = employee();
        var security = "keamanan." + owner.username() + "@pusdatin.example";
        try (var alarms = RealmAttribute.set(sso, "ssoSecurityAddress", security)) {
            var begin = Instant.now();
            var tries = new AtomicInteger();
            var seen = new ConcurrentLinkedQueue<Seen>();
            var attack = Executors.newFixedThreadPool(THREADS);
            var running = new ArrayList<Future<?>>();
            for (int thread = 0; thread < THREADS; thread++) {
                Callable<Void> work = () -> {
                    int number;
                    while ((number = tries.getAndIncrement()) < LEAST_TRIES
                            || Duration.between(begin, Instant.now()).toSeconds() < SECONDS) {
                        seen.add(guess(owner, number));
                    }
                    return null;
                };
                running.add(attack.submit(work));
            }
            try {
                Await.until("more tries than the page answers", Duration.ofMinutes(5), () -> Optional.of(seen.size())
                        .filter(size -> size > TOLD + 5));
                reset(owner);
            } finally {
                for (var one : running) {
                    one.get();
                }
                attack.shutdown();
            }
            var seconds = Duration.between(begin, Instant.now()).toSeconds();
            var toldOnes =
                    seen.stream().filter(Seen::told).map(Seen::serial).sorted().toList();
            System.out.printf(
                    "guessing: %d tries in %d s from %d addresses (%.1f a second), %d answered as wrong (serials %s), %d not answered%n",
                    seen.size(),
                    seconds,
                    ORIGINS,
                    seen.size() / (double) Math.max(1, seconds),
                    toldOnes.size(),
                    toldOnes,
                    seen.size() - toldOnes.size());

            assertThat(toldOnes).hasSizeLessThanOrEqualTo(TOLD).doesNotContain(right());
            var untold = seen.stream().filter(one -> !one.told()).collect(Collectors.groupingBy(Seen::serial));
            assertThat(untold).containsKey(right());
            assertThat(untold.values().stream()
                            .flatMap(List::stream)
                            .map(Seen::page)
                            .distinct())
                    .as("the page is the same for the right serial")
                    .hasSize(1);
            assertNoticesAndAlarms(owner, security);
        }
    }

    private static void assertNoticesAndAlarms(Employee owner, String security) {
        for (var mailbox : List.of(owner.address(), owner.username() + "@kantor.example")) {
            sso.mailbox().awaitTo(mailbox, NikGuessingIT::isNotice);
            assertThat(sso.mailbox().to(mailbox))
                    .filteredOn(NikGuessingIT::isNotice)
                    .hasSize(1);
        }
        var alarm = sso.mailbox().awaitTo(security);
        assertThat(alarm.subject()).contains(owner.username());
        assertThat(sso.mailbox().to(security))
                .filteredOn(mail -> mail.subject().contains(owner.username()))
                .hasSize(1);
        assertThat(sso.people().events(owner.person(), "RESET_PASSWORD_ERROR"))
                .filteredOn(event -> event.at("/details/reset_silent").asText().contains("name_hour"))
                .isNotEmpty();
    }

    /** Tries the serials in a cycle; a run of ten minutes tries each of them more than once. */
    private static Seen guess(Employee owner, int number) {
        var serial = FIRST_SERIAL + number % SERIALS;
        var device = Guesser.begin(sso, owner.username(), origin(number));
        Guesser.submit(
                device,
                Map.of(
                        "nik",
                        owner.nik().substring(0, 12) + serial,
                        "birthPlace",
                        owner.birthPlace(),
                        "birthDate",
                        owner.birthDate()));
        assertThat(device.status()).isEqualTo(200);
        return new Seen(serial, Guesser.isTold(device), device.page() + heading(device));
    }

    /** The page's heading, which does not depend on the price of its CAPTCHA. */
    private static String heading(Forms device) {
        return Reset.withoutTokens(device.body()).replaceAll("data-maximum=\"[^\"]*\"", "");
    }

    private static void reset(Employee owner) {
        var device = Guesser.begin(sso, owner.username(), "203.0.113.77");
        Guesser.submit(device, owner.answers());
        for (int attempt = 0; attempt < 8 && device.page().equals("external-mailbox"); attempt++) {
            device.submit(Map.of("externalEmail", owner.address(), "captcha", device.captcha()));
        }
        assertThat(device.page()).isEqualTo("link-sent");
        var link = Reset.link(Reset.awaitMails(sso, owner, 1).get(0).text());
        assertThat(new Forms("id").get(link).submit(Map.of("choice", "confirm")).page())
                .isEqualTo("reset-done");
        assertThat(Reset.password(Reset.awaitMails(sso, owner, 2).get(0))).isNotEmpty();
    }

    private static Employee employee() {
        var person = sso.people().employee();
        var random = ThreadLocalRandom.current();
        var nik = "3273%02d170385%04d".formatted(1 + random.nextInt(30), right());
        Canaries.release(Canaries.Kind.NIK, nik);
        var address = person.username() + "@surat.example";
        Officers.of(sso).record(person, Officers.identity(nik, address));
        return new Employee(person, nik, "Kota Bandung", "1985-03-17", address);
    }

    private static int right() {
        return FIRST_SERIAL + RIGHT_ONE;
    }

    private static String origin(int number) {
        return "198.51.100." + (1 + number % ORIGINS);
    }

    private static boolean isNotice(Mail mail) {
        return mail.subject().startsWith("Seseorang mencoba");
    }
}
