package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.Threshold;
import id.go.bappenas.sso.e2e.harness.canary.Canaries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A submitter cannot learn which people have accounts. The test sends lists of people with accounts and lists of strangers in
 * random order. Both get the same text, and no threshold of the response time guesses the kind of a list in more than 60 of 100
 * cases. The test has a server of its own, because other tests would disturb the measurement.
 * {@code -De2e.oracle.lists=1000} measures longer, {@code -De2e.oracle.looks=true} also a submitter's looks at the requests.
 */
@Tag("timing")
class AccountEnumerationIT {

    private static final int LISTS = Integer.getInteger("e2e.oracle.lists", 200);
    private static final boolean LOOKS = Boolean.getBoolean("e2e.oracle.looks");
    private static final int WARM_UP = 40;
    private static final int ROWS = 20;
    private static final double LIMIT = 0.60;
    private static final Random RANDOM = new Random(20261128);
    /** Number of people with accounts; the last accounts are disabled. */
    private static final int PEOPLE = 60;

    private static final int DISABLED = 6;

    /** Serials per area code; only tests use these area codes. */
    private static final int SERIALS = 1000;

    private static final int MOST_STRANGERS = 29 * SERIALS;
    private static final AtomicInteger STRANGERS = new AtomicInteger();

    /** Recorded data of a person with an account. All people have the same birthplace and birth date. */
    private record Known(String username, String nik, String address) {}

    private static OwnServer server;
    private static Sso sso;
    private static Map<String, Object> template;
    private static List<Known> people;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer(
                Map.of("KC_SPI_REALM_RESTAPI_EXTENSION__ACCOUNT_PROVISIONING__ROWS_PER_DAY", "100000000"));
        sso = server.sso(server.switchInboxOn());
        template = AccountRequests.flexiwork(ROWS);
        people = people();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void dryRunAnswersTheSameTextInTheSameTimeForPeopleWithAccounts() {
        var submitter = AccountRequests.of(sso).submitter();
        warmUp(number -> submitter.post(PATH + "?dryRun=true", list(number % 2 == 0)));

        var measured = compare("trial", list -> submitter.post(PATH + "?dryRun=true", list));

        measured.assertOfOneText(200);
        measured.assertOfOneTime();
    }

    @Test
    void submissionAnswersTheSameTextInTheSameTimeForPeopleWithAccounts() {
        var requests = AccountRequests.of(sso);
        var submitter = requests.submitter();
        warmUp(number -> submitter.post(PATH, list(number % 2 == 0)));

        var submitted = compare("submission", list -> submitter.post(PATH, list));

        submitted.assertOfOneText(201);
        submitted.assertOfOneTime();
        if (LOOKS) {
            looks(requests, submitter, submitted);
        }
    }

    /**
     * Prints and does not assert: the rows refer to the accounts of recorded people, which takes some microseconds to read.
     */
    private static void looks(AccountRequests requests, Api submitter, Comparison submitted) {
        submitted.ids().forEach(requests::awaitCompared);
        var reader = submitter.speaking("en");
        warmUp(number -> reader.get(path(submitted.ids().get(number)) + "/employees"));
        var looks = submitted.again("look at a submission", id -> reader.get(path(id) + "/employees"));
        looks.bestThreshold();
    }

    private static void warmUp(IntConsumer work) {
        IntStream.range(0, WARM_UP).forEach(work);
    }

    /** An answer, its response time, and whether the list had people with accounts. */
    private record Measured(boolean known, Api.Answer answer, long nanos) {}

    /** Answers to lists of both kinds, sent in random order. */
    private record Comparison(String what, List<Measured> all) {

        List<String> ids() {
            return all.stream()
                    .map(one -> one.answer().body().get("id").asText())
                    .toList();
        }

        /** Measures the same work for each stored request. */
        Comparison again(String look, Function<String, Api.Answer> work) {
            var measured = new ArrayList<Measured>();
            var order = new ArrayList<>(all);
            Collections.shuffle(order, RANDOM);
            for (var one : order) {
                measured.add(measured(
                        one.known(),
                        () -> work.apply(one.answer().body().get("id").asText())));
            }
            return new Comparison(look, measured);
        }

        /** Asserts that all answers have the same text; answers do not repeat data of their lists. */
        void assertOfOneText(int status) {
            assertThat(all).allSatisfy(one -> assertThat(one.answer().status())
                    .as(one.answer().text())
                    .isEqualTo(status));
            var texts = new TreeSet<String>();
            all.forEach(one -> texts.add(
                    one.answer().text().replace(one.answer().body().path("id").asText("no id"), "the request’s id")));
            assertThat(texts).hasSize(1);
        }

        void assertOfOneTime() {
            assertThat(bestThreshold()).isLessThanOrEqualTo(LIMIT);
        }

        double bestThreshold() {
            return new Threshold(times(true), times(false)).best(what + ", people with accounts against strangers");
        }

        private List<Long> times(boolean known) {
            return all.stream()
                    .filter(one -> one.known() == known)
                    .map(Measured::nanos)
                    .toList();
        }
    }

    private static Comparison compare(String what, Function<Map<String, Object>, Api.Answer> work) {
        var order = new ArrayList<Boolean>(Collections.nCopies(LISTS, true));
        order.addAll(Collections.nCopies(LISTS, false));
        Collections.shuffle(order, RANDOM);
        var measured = new ArrayList<Measured>();
        for (boolean known : order) {
            var list = list(known);
            measured.add(measured(known, () -> work.apply(list)));
        }
        return new Comparison(what, measured);
    }

    private static Measured measured(boolean known, Supplier<Api.Answer> work) {
        long begin = System.nanoTime();
        var answer = work.get();
        return new Measured(known, answer, System.nanoTime() - begin);
    }

    /**
     * A list of one shape for both kinds: some rows ask for a user name, have another birth date or another person's
     * address.
     */
    private static Map<String, Object> list(boolean withAccounts) {
        var request = AccountRequests.again(template);
        var employees = AccountRequests.employees(request);
        var chosen = new ArrayList<>(people);
        Collections.shuffle(chosen, RANDOM);
        for (var number = 0; number < ROWS; number++) {
            var known = withAccounts ? chosen.get(number) : newPerson();
            var employee = employees.get(number);
            employee.put("fullName", withAccounts ? "Pegawai Uji" : "Kopral Ani");
            employee.put("nik", known.nik());
            employee.put("birthPlace", "Solok");
            employee.put("birthDate", number % 5 == 0 ? "1985-03-16" : "1985-03-17");
            employee.put("externalEmail", known.address());
            if (number % 4 == 0) {
                // The user name of another recorded person, or an unused user name.
                employee.put("username", (withAccounts ? chosen.get(ROWS + number) : newPerson()).username());
            }
            if (number % 7 == 0) {
                employee.put("externalEmail", (withAccounts ? chosen.get(ROWS + number) : newPerson()).address());
            }
            if (number % 6 == 1) {
                employee.remove("externalEmail");
            }
        }
        return request;
    }

    private static Known newPerson() {
        var username = "pegawai."
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        return new Known(username, nik(STRANGERS.getAndIncrement() % MOST_STRANGERS), username + "@surat.example");
    }

    /** A NIK with the birth date of all rows; each number gives another NIK. */
    private static String nik(int number) {
        return "3273%02d170385%04d".formatted(1 + number / SERIALS, 9_000 + number % SERIALS);
    }

    private static List<Known> people() {
        var made = new ArrayList<Known>();
        var list = new StringBuilder("username,nik,birthPlace,birthDate,externalEmail\n");
        for (var number = 0; number < PEOPLE; number++) {
            var name = newPerson().username();
            var known = new Known(name, nik(MOST_STRANGERS + number), name + "@surat.example");
            Canaries.release(Canaries.Kind.NIK, known.nik());
            var id = server.admin()
                    .must(server.admin()
                            .post(
                                    Sso.REALM + "/users",
                                    Map.of(
                                            "username",
                                            name,
                                            "enabled",
                                            made.size() < PEOPLE - DISABLED,
                                            "firstName",
                                            "Pegawai",
                                            "lastName",
                                            "Uji")));
            assertThat(id.createdId()).isNotEmpty();
            list.append("%s,%s,Solok,1985-03-17,%s%n".formatted(name, known.nik(), known.address()));
            made.add(known);
        }
        var taken = Officers.of(sso)
                .api()
                .send(
                        "POST",
                        "employee-identity/import",
                        "text/csv",
                        list.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(taken.body().path("recorded").asInt()).as(taken.text()).isEqualTo(PEOPLE);
        return made;
    }
}
