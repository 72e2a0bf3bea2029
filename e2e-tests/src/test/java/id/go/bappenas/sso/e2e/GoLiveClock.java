package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Crowd;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Mailbox;
import id.go.bappenas.sso.e2e.harness.MovedClock;
import id.go.bappenas.sso.e2e.harness.OperatorsTool;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A realm with thousands of people goes live, and the clock is moved day by day: the days of the rehearsal are those on which
 * passwords are refused. The name keeps it out of a whole run: {@code ./dev it GoLiveClock}, 3,000 people, some minutes.
 */
class GoLiveClock {

    private static final int PEOPLE = Integer.getInteger("go-live.people", 3000);
    private static final int WEEKS = 4;
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final Pattern NUMBER = Pattern.compile("data-code=\"(passwords-[a-z]+)\"[^>]*>([0-9.]+)<");

    @Test
    void histogramIsWhatHappens(@TempDir Path folder) throws Exception {
        try (var clock = MovedClock.start(
                folder,
                Map.of(
                        "KC_SPI_EXTERNAL_MAIL__PASSWORD_REMINDER__RUN_SECONDS",
                        "2",
                        "KC_SPI_EXTERNAL_MAIL__PASSWORD_REMINDER__MOST_PER_RUN",
                        "1000"))) {
            var mailbox = clock.server().switchInboxOn();
            var sso = clock.server().sso(mailbox);
            var live = LocalDate.now(JAKARTA);
            var crowd = Crowd.make(clock.server().admin(), sso.address().toString(), Sso.REALM, PEOPLE);
            crowd.spread(live.toString(), String.valueOf(WEEKS));

            var days = rehearse(sso, live, folder);
            assertThat(days).hasSize(PEOPLE);
            assertOverviewSaysTheSame(sso, days, live);
            Await.until("the spread to be kept", Duration.ofSeconds(30), () -> crowd.begun()
                    .filter(begun -> begun.equals(live + " " + WEEKS)));
            // Has no effect any more.
            crowd.spread(live.plusDays(60).toString(), "26");
            assertRefusedFromTheirDayOn(clock, crowd, mailbox, days);

            clock.moveTo(end(live));
            crowd.spread("", "0");
            assertThat(statuses(crowd, days)).as("without a spread").allSatisfy((day, status) -> assertThat(status)
                    .as("%s", day)
                    .isEqualTo(day.atOnce().equals(live) ? 400 : 200));
        }
    }

    private static List<Crowd.Day> rehearse(Sso sso, LocalDate live, Path folder) throws Exception {
        var people = folder.resolve("orang.csv");
        var numbers = folder.resolve("gladi.json");
        var begin = Instant.now();
        var result = OperatorsTool.of(sso, Sso.REALM)
                .run(
                        "rehearse",
                        "--go-live",
                        live.toString(),
                        "--weeks",
                        String.valueOf(WEEKS),
                        "--people",
                        people.toString(),
                        "--json",
                        numbers.toString());
        assertThat(result.exitCode()).as(result.said()).isZero();
        System.out.println(result.said());
        System.out.println(
                "rehearsal: " + Duration.between(begin, Instant.now()).toSeconds() + " s");

        var report = new ObjectMapper().readTree(numbers.toFile());
        var days = Crowd.days(people);
        var counted = days.stream().collect(Collectors.groupingBy(Crowd.Day::spread, Collectors.counting()));
        for (var day : report.get("days")) {
            assertThat(day.get("spread").asLong())
                    .isEqualTo(
                            counted.getOrDefault(LocalDate.parse(day.get("day").asText()), 0L));
        }
        var promised = report.at("/findings/passwords/spread-promised").asLong();
        var old = days.stream()
                .filter(day -> day.atOnce().equals(live))
                .collect(Collectors.groupingBy(Crowd.Day::spread, Collectors.counting()));
        assertThat(old.values()).as("old passwords of a day").allMatch(number -> number <= promised);
        assertThat(old.keySet()).allMatch(day -> day.isAfter(live) && day.isBefore(live.plusWeeks(WEEKS)));
        return days;
    }

    /** The officers' overview counts the same days. */
    private static void assertOverviewSaysTheSame(Sso sso, List<Crowd.Day> days, LocalDate live) {
        var officer = sso.people().officer("request-auditor");
        var device = new Forms("id").get(sso.realm() + "/" + DeskPages.PATH);
        device.submit(Map.of("username", officer.username(), "password", officer.password()));
        Totp.of(officer).ifPresent(app -> device.submit(Map.of("otp", app.unusedCode())));
        var body = Await.until("a count", Duration.ofSeconds(60), () -> Optional.of(
                        device.get(sso.realm() + "/" + DeskPages.PATH + "/overview"))
                .filter(page -> page.body().contains("passwords-expired"))
                .map(Forms::body));
        var numbers = NUMBER.matcher(body)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> Long.parseLong(found.group(2).replace(".", ""))));
        assertThat(numbers)
                .containsEntry("passwords-expired", 0L)
                .containsEntry("passwords-week", before(days, live.plusDays(7)))
                .containsEntry("passwords-month", before(days, live.plusDays(30)));
    }

    private static long before(List<Crowd.Day> days, LocalDate end) {
        return days.stream().filter(day -> day.spread().isBefore(end)).count();
    }

    /** At the end of each day the people of that day are refused, those of the next day are not yet, and they have been told. */
    private static void assertRefusedFromTheirDayOn(
            MovedClock clock, Crowd crowd, Mailbox mailbox, List<Crowd.Day> days) {
        var byDay = new TreeMap<>(days.stream().collect(Collectors.groupingBy(Crowd.Day::spread)));
        for (var day = byDay.firstKey().minusDays(1); !day.isAfter(byDay.lastKey()); day = day.plusDays(1)) {
            clock.moveTo(end(day));
            assertThat(statuses(crowd, byDay.getOrDefault(day, List.of())).values())
                    .as("at the end of %s", day)
                    .allMatch(status -> status == 400);
            var next = byDay.getOrDefault(day.plusDays(1), List.of());
            assertThat(statuses(crowd, next).values())
                    .as("the day before, %s", day)
                    .allMatch(status -> status == 200);
            next.stream()
                    .map(Crowd.Day::username)
                    .filter(Crowd::hasAddress)
                    .forEach(person -> Await.until(
                            "a reminder to " + person, Duration.ofSeconds(60), () -> mailbox.lines().stream()
                                    .filter(line -> line.to().equals(Crowd.address(person)))
                                    .filter(line -> line.subject().startsWith("Password SSO Anda berlaku"))
                                    .findFirst()));
        }
    }

    private static Map<Crowd.Day, Integer> statuses(Crowd crowd, List<Crowd.Day> people) {
        return people.parallelStream()
                .collect(Collectors.toConcurrentMap(
                        Function.identity(),
                        day -> crowd.signIn(day.username()),
                        (one, other) -> one,
                        ConcurrentHashMap::new));
    }

    private static Instant end(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59)).atZone(JAKARTA).toInstant();
    }
}
