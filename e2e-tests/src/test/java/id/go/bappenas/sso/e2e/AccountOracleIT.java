package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountRequests;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whether a submitter learns who has an account. Lists of people with accounts and lists of strangers, in random order, are
 * answered by the same text, and no threshold of the response time guesses which is which better than 60 times of 100. A server
 * of its own: other tests would disturb the measurement. {@code -De2e.oracle.lists=2000} measures longer.
 */
class AccountOracleIT {

    private static final int LISTS = Integer.getInteger("e2e.oracle.lists", 200);
    private static final int WARM_UP = 40;
    private static final int ROWS = 20;
    private static final double LIMIT = 0.60;
    private static final long SEED = 20261128;
    /** The last of them are disabled. */
    private static final int PEOPLE = 60;

    private static final int DISABLED = 6;

    /** NIKs of an area that tests use. */
    private static final int SERIALS = 1000;

    private static final int MOST_STRANGERS = 29 * SERIALS;
    private static final AtomicInteger STRANGERS = new AtomicInteger();

    /** What somebody with an account is on file with, apart from the birthplace and date that all have. */
    private record Somebody(String username, String nik, String address) {}

    private static OwnServer server;
    private static Sso sso;
    private static Map<String, Object> template;
    private static List<Somebody> people;

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
    void aDryRunDiffersNeitherInTextNorInTimeWhoeverIsOnTheList() {
        compare("dry run, people with accounts against strangers", "?dryRun=true", 200);
    }

    @Test
    void aSubmissionDiffersNeitherInTextNorInTimeWhoeverIsOnTheList() {
        compare("submission, people with accounts against strangers", "", 201);
    }

    private static void compare(String what, String query, int status) {
        var submitter = AccountRequests.of(sso).submitter();
        var random = new Random(SEED);
        var order = new ArrayList<Boolean>(Collections.nCopies(LISTS, true));
        order.addAll(Collections.nCopies(LISTS, false));
        Collections.shuffle(order, random);
        for (var number = 0; number < WARM_UP; number++) {
            submitter.post(PATH + query, list(number % 2 == 0, random));
        }
        var texts = new TreeSet<String>();
        var known = new ArrayList<Long>();
        var strangers = new ArrayList<Long>();
        for (boolean withAccounts : order) {
            var request = list(withAccounts, random);
            long begin = System.nanoTime();
            var answer = submitter.post(PATH + query, request);
            long time = System.nanoTime() - begin;
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            texts.add(answer.text().replace(answer.body().path("id").asText("no id"), "the request’s id"));
            (withAccounts ? known : strangers).add(time);
        }

        var best = new Threshold(known, strangers).best(what);
        // No answer repeats anything of its list, so that equal means equal.
        assertThat(texts).hasSize(1);
        assertThat(best).isLessThanOrEqualTo(LIMIT);
    }

    /** Rows of one shape: wishes for user names, other birth dates and other people's addresses are among them. */
    private static Map<String, Object> list(boolean withAccounts, Random random) {
        var request = AccountRequests.again(template);
        var employees = AccountRequests.employees(request);
        var chosen = new ArrayList<>(people);
        Collections.shuffle(chosen, random);
        for (var number = 0; number < ROWS; number++) {
            var somebody = withAccounts ? chosen.get(number) : stranger();
            var employee = employees.get(number);
            employee.put("fullName", withAccounts ? "Pegawai Uji" : "Kopral Ani");
            employee.put("nik", somebody.nik());
            employee.put("birthPlace", "Solok");
            employee.put("birthDate", number % 5 == 0 ? "1985-03-16" : "1985-03-17");
            employee.put("externalEmail", somebody.address());
            if (number % 4 == 0) {
                // The user name of somebody else who has an account, or of nobody.
                employee.put("username", (withAccounts ? chosen.get(ROWS + number) : stranger()).username());
            }
            if (number % 7 == 0) {
                employee.put("externalEmail", (withAccounts ? chosen.get(ROWS + number) : stranger()).address());
            }
            if (number % 6 == 1) {
                employee.remove("externalEmail");
            }
        }
        return request;
    }

    private static Somebody stranger() {
        var username = "pegawai."
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        return new Somebody(username, nik(STRANGERS.getAndIncrement() % MOST_STRANGERS), username + "@surat.example");
    }

    /** One date for all: what is found within a NIK is found in every list. No two numbers have the same one. */
    private static String nik(int number) {
        return "3273%02d170385%04d".formatted(1 + number / SERIALS, 9_000 + number % SERIALS);
    }

    private static List<Somebody> people() {
        var made = new ArrayList<Somebody>();
        var list = new StringBuilder("username,nik,birthPlace,birthDate,externalEmail\n");
        for (var number = 0; number < PEOPLE; number++) {
            var name = stranger().username();
            var somebody = new Somebody(name, nik(MOST_STRANGERS + number), name + "@surat.example");
            Canaries.release(Canaries.Kind.NIK, somebody.nik());
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
            list.append("%s,%s,Solok,1985-03-17,%s%n".formatted(name, somebody.nik(), somebody.address()));
            made.add(somebody);
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
