package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.demo.keycloak.PasswordCredential;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Mailbox;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.TestDatabase;
import id.go.bappenas.sso.e2e.harness.UserProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mails before a password expires, to hundreds of people, from two servers that are not a cluster, over a restart. */
class PasswordMailReminderIT {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final String REALM = "uji-pengingat-";
    /** Keycloak imports a realm with its people in one transaction, which is slow with more than a thousand people. */
    private static final int REALMS = 6;

    private static final String DOMAIN = "@rumah.example";
    /** The sweep of addresses mails each person twice about a new address, and the inbox keeps 5,000 mails. */
    private static final int PEOPLE = 720;

    private static final int DAYS = 20;
    private static final int FIRST_REMINDER = 6;
    /** Mails of a realm in a minute: few enough that even a slow machine empties the outbox before the next minute. */
    private static final int AT_ONCE = 20;

    private static final int MINUTE = 60;

    private static TestDatabase database;
    private static OwnServer first;
    private static OwnServer second;
    private static Mailbox mailbox;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.create();
        first = new OwnServer(options(MINUTE, AT_ONCE), database);
        mailbox = first.switchInboxOn();
    }

    @AfterAll
    static void stop() {
        for (var server : new OwnServer[] {second, first}) {
            if (server != null) {
                server.close();
            }
        }
        database.close();
    }

    private static void startSecond() {
        try {
            second = new OwnServer(options(MINUTE, AT_ONCE), database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> options(int runSeconds, int mostPerRun) {
        return Map.of(
                "KC_SPI_EXTERNAL_MAIL__PASSWORD_REMINDER__RUN_SECONDS",
                String.valueOf(runSeconds),
                "KC_SPI_EXTERNAL_MAIL__PASSWORD_REMINDER__MOST_PER_RUN",
                String.valueOf(mostPerRun));
    }

    @Test
    void eachDueMailIsSentOnceDespiteTwoServersAndARestart() throws Exception {
        var crowd = new Crowd(ZonedDateTime.now(JAKARTA));
        var other = CompletableFuture.runAsync(PasswordMailReminderIT::startSecond);
        for (var realm = 0; realm < REALMS; realm++) {
            first.admin().must(first.admin().post("", crowd.realm(realm)));
        }
        other.join();
        for (var realm = 0; realm < REALMS; realm++) {
            // Before that time a run finds no due password.
            first.admin().must(first.admin().put(REALM + realm, Map.of("enabled", true)));
        }

        Await.until("a run that orders all its mails", Duration.ofMinutes(3), () -> isDone(REALMS * AT_ONCE));
        assertThat(sent())
                .as("mails to %d people with due passwords", crowd.due.size())
                .hasSizeLessThan(crowd.due.size());
        first.restart(options(2, 200));

        Await.until("all mails", Duration.ofMinutes(5), () -> isDone(crowd.due.size()));
        assertThat(awaitAnotherRun()).isEqualTo(1);
        var mails = sent();
        assertThat(mails.values()).as("mails per person").containsOnly(1);
        mails.keySet().removeIf(address -> address.startsWith("nanti"));
        assertThat(mails.keySet()).isEqualTo(crowd.due.keySet());
        assertMailsNameTheRightDays(crowd);
    }

    private static void assertMailsNameTheRightDays(Crowd crowd) {
        reminders().forEach(line -> {
            var expires = crowd.due.get(line.to());
            if (expires != null) {
                assertThat(line.subject()).as("%s", expires).isIn(subject(crowd.now, expires), subject(now(), expires));
            }
        });
    }

    private static String subject(ZonedDateTime now, ZonedDateTime expires) {
        var left = ChronoUnit.DAYS.between(now.toLocalDate(), expires.toLocalDate());
        return "Password SSO Anda berlaku "
                + (left == 0 ? "sampai hari ini" : left == 1 ? "sampai besok" : left + " hari lagi");
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.now(JAKARTA);
    }

    /** Adds a person whose password expires first; the run that reminds this person has read all people. */
    private static int awaitAnotherRun() {
        var username = "nanti." + Long.toHexString(System.nanoTime());
        var person = Crowd.person(username, now().plusMinutes(30).minusMonths(3), representation -> {});
        new UserProfile(first.admin(), REALM + 0).withUnmanagedAttributes("ADMIN_EDIT", () -> first.admin()
                .must(first.admin().post(REALM + 0 + "/users", person)));
        return Await.until(
                "the mail to the last person",
                Duration.ofMinutes(2),
                () -> Optional.ofNullable(sent().get(username + DOMAIN)));
    }

    private static Optional<Boolean> isDone(int mails) {
        return Optional.of(true).filter(any -> sent().size() >= mails && first.waitingMails() == 0);
    }

    /** The reminders without other mails: on a slow machine the sweep of addresses also mails these people. */
    private static Stream<Mailbox.Line> reminders() {
        return mailbox.lines().stream().filter(line -> line.subject().startsWith("Password SSO Anda berlaku"));
    }

    /** Number of reminders by address. */
    private static Map<String, Integer> sent() {
        return reminders().collect(Collectors.toMap(Mailbox.Line::to, line -> 1, Integer::sum, TreeMap::new));
    }

    /** The people of one realm, who have the same password. */
    private static final class Crowd {

        private static final String PASSWORD = People.randomPassword();
        private static final Map<String, Object> HASH = PasswordCredential.of(PASSWORD, Instant.EPOCH);

        private final ZonedDateTime now;
        private final List<Map<String, Object>> people = new ArrayList<>();
        private final Map<String, ZonedDateTime> due = new TreeMap<>();

        Crowd(ZonedDateTime now) {
            this.now = now;
            for (var number = 0; number < PEOPLE; number++) {
                var chosen = now.plusDays(number / REALMS % DAYS).plusHours(1).minusMonths(3);
                var username = "orang." + number;
                people.add(person(username, chosen, representation -> {}));
                var expires = chosen.plusMonths(3);
                if (!expires.minusDays(FIRST_REMINDER).isAfter(now)) {
                    due.put(username + DOMAIN, expires);
                }
            }
            exempt();
        }

        private void exempt() {
            var chosen = now.plusDays(3).minusMonths(3);
            var date = chosen.toInstant().toEpochMilli();
            people.add(person("nonaktif", chosen, person -> person.put("enabled", false)));
            people.add(person(
                    "kontrak.habis",
                    chosen,
                    person -> attribute(
                            person,
                            "contractEnd",
                            now.toLocalDate().minusDays(1).toString())));
            people.add(person(
                    "sementara",
                    chosen,
                    person -> attribute(
                            person,
                            "ssoTemporaryPassword",
                            date + ":" + (date + Duration.ofDays(120).toMillis()))));
            people.add(person("tanpa.password", chosen, person -> person.remove("credentials")));
            people.add(person("kantor", chosen, person -> attribute(person, "externalEmail", "kantor@bappenas.go.id")));
            people.add(person("tanpa.alamat", chosen, person -> person.put("attributes", Map.of())));
            people.add(person("lewat", now.minusMonths(3).minusDays(1), person -> {}));
            people.add(person("baru", now, person -> {}));
        }

        static Map<String, Object> person(String username, ZonedDateTime chosen, Consumer<Map<String, Object>> change) {
            var credential = new HashMap<>(HASH);
            credential.put("createdDate", chosen.toInstant().toEpochMilli());
            var person = new HashMap<String, Object>();
            person.put("username", username);
            person.put("enabled", true);
            person.put("firstName", "Orang");
            person.put("lastName", "Uji");
            person.put("email", username + "@kantor.example");
            person.put("credentials", List.of(credential));
            attribute(person, "externalEmail", username + DOMAIN);
            change.accept(person);
            return person;
        }

        private static void attribute(Map<String, Object> person, String name, String value) {
            @SuppressWarnings("unchecked")
            var attributes = (Map<String, Object>) person.computeIfAbsent("attributes", any -> new HashMap<>());
            attributes.put(name, List.of(value));
        }

        Map<String, Object> realm(int realm) {
            return Map.of(
                    "realm",
                    REALM + realm,
                    "enabled",
                    false,
                    "passwordPolicy",
                    "max-age-months(3)",
                    "internationalizationEnabled",
                    true,
                    "supportedLocales",
                    Set.of("id", "en"),
                    "defaultLocale",
                    "id",
                    "emailTheme",
                    "bappenas",
                    "smtpServer",
                    Map.of("host", "localhost", "port", first.smtpPort(), "from", "sso@kantor.example"),
                    "requiredActions",
                    List.of(Map.of(
                            "alias",
                            "password-expiry",
                            "name",
                            "Password Expiry",
                            "providerId",
                            "password-expiry",
                            "enabled",
                            true,
                            "priority",
                            56,
                            "config",
                            Map.of("mailDays", "6,3,1"))),
                    "users",
                    IntStream.range(0, people.size())
                            .filter(number -> number % REALMS == realm)
                            .mapToObj(people::get)
                            .toList());
        }
    }
}
