package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.TimedTries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The response times of Lupa Password must not reveal what its pages hide. The test makes two kinds of tries in random order; no
 * threshold may guess the kind in more than 60 of 100 cases. The test has a server of its own, because the limit per client
 * address would end the measurement.
 */
@Tag("timing")
class ResetTimingIT {

    private static final int TRIES = 150;
    /** The identity step reads a row more for an account than for an unknown name: so small a difference needs more tries. */
    private static final int IDENTITY_TRIES = 300;

    private static final int WARM_UP = 20;
    /** A third try with the same name would have to solve a CAPTCHA. */
    private static final int TRIES_OF_A_NAME = 2;

    private static final double LIMIT = 0.60;

    private record RecordedPerson(String username, String nik, String address) {
        Map<String, String> answers() {
            return Map.of("nik", nik, "birthPlace", "Solok", "birthDate", "1985-03-17");
        }
    }

    private static OwnServer server;
    private static Sso sso;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer(Map.of("KC_SPI_RESET_THROTTLE__DATABASE__ORIGIN_STEPS", "1000000"));
        sso = server.sso(server.switchInboxOn());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void timeOfTheIdentityStepDoesNotRevealAnAccount() {
        var known = people(IDENTITY_TRIES);
        var times = TimedTries.measure(
                IDENTITY_TRIES,
                WARM_UP,
                number -> identityStep(known.get(number / TRIES_OF_A_NAME).username()),
                number -> identityStep(unknownName(number / TRIES_OF_A_NAME)));

        assertThat(times.best("identity step, known against unknown")).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void timeOfTheMailboxStepDoesNotRevealTheRightAddress() {
        var people = people(TRIES);
        var times = TimedTries.measure(
                TRIES,
                WARM_UP,
                number -> mailboxStep(people.get(number / TRIES_OF_A_NAME), true),
                number -> mailboxStep(people.get(number / TRIES_OF_A_NAME), false));

        assertThat(times.best("mailbox step, right against wrong address")).isLessThanOrEqualTo(LIMIT);
    }

    private static long identityStep(String username) {
        var reset = new Reset(sso).start(username);
        var typed = Map.of("nik", Officers.nik(), "birthPlace", "Kota Bandung", "birthDate", "1985-03-17");
        long begin = System.nanoTime();
        reset.identity(typed);
        long time = System.nanoTime() - begin;
        assertThat(reset.forms().page()).isEqualTo("identity-check");
        return time;
    }

    private static long mailboxStep(RecordedPerson person, boolean right) {
        var reset = new Reset(sso).start(person.username()).identity(person.answers());
        var typed = Map.of(
                "externalEmail",
                right ? person.address() : "x" + person.address(),
                "captcha",
                reset.forms().captcha());
        long begin = System.nanoTime();
        reset.forms().submit(typed);
        long time = System.nanoTime() - begin;
        assertThat(reset.forms().page()).isEqualTo("link-sent");
        return time;
    }

    private static String unknownName(int number) {
        return "bukan.siapa.siapa." + number;
    }

    /** People with complete identity data for that many tries, recorded by one officer and confirmed by another. */
    private static List<RecordedPerson> people(int tries) {
        var count = (tries + WARM_UP) / TRIES_OF_A_NAME;
        var people = new ArrayList<RecordedPerson>();
        var list = new StringBuilder("username,nik,birthPlace,birthDate,externalEmail\n");
        for (int number = 0; number < count; number++) {
            var username = "pegawai."
                    + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
            var recorded = new RecordedPerson(username, Officers.nik(), username + "@surat.example");
            server.admin()
                    .must(server.admin()
                            .post(
                                    Sso.REALM + "/users",
                                    Map.of(
                                            "username",
                                            username,
                                            "enabled",
                                            true,
                                            "firstName",
                                            "Pegawai",
                                            "lastName",
                                            "Uji",
                                            "email",
                                            username + "@kantor.example")));
            list.append("%s,%s,Solok,1985-03-17,%s%n".formatted(username, recorded.nik(), recorded.address()));
            people.add(recorded);
        }
        var taken = Officers.of(sso)
                .api()
                .send(
                        "POST",
                        "employee-identity/import",
                        "text/csv",
                        list.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(taken.body().path("recorded").asInt()).as(taken.text()).isEqualTo(count);
        var second = Officers.of(sso).api();
        people.forEach(recorded -> confirm(second, recorded));
        return people;
    }

    private static void confirm(Api officer, RecordedPerson recorded) {
        var answer = officer.post(
                "employee-identity/employees/" + recorded.username() + "/address-confirmation",
                Map.of("externalEmail", recorded.address()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }
}
