package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.Threshold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The response times of Lupa Password must not reveal right identity data after its pages stop revealing them. The test
 * makes tries of both kinds in random order; no threshold may guess the kind in more than 60 of 100 cases. The server
 * of the test stops answering after one try.
 */
@Tag("timing")
class SilenceTimingIT {

    private static final int TRIES = 300;
    private static final int WARM_UP = 20;
    private static final int PEOPLE = 4;
    private static final double LIMIT = 0.60;
    private static final long SEED = 20261128;
    private static final String MANY = "100000";

    private static OwnServer server;
    private static Sso sso;

    /**
     * One wrong NIK per person, so that its counter exists like the counter of the right NIK. PostgreSQL takes longer
     * to insert two rows than to update them; that reveals whether a NIK was tried before and not whether it is right.
     */
    private final Map<Employee, String> wrongNiks = new HashMap<>();

    /** Durations of the identity step and of the mailbox step. */
    private record Times(List<Long> identity, List<Long> mailbox) {
        Times() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer(Map.of(
                "KC_SPI_RESET_THROTTLE__DATABASE__ORIGIN_STEPS", MANY,
                "KC_SPI_RESET_THROTTLE__DATABASE__FREE_TRIES", "10000",
                "KC_SPI_RESET_THROTTLE__DATABASE__FAILURES_BEFORE_CAPTCHA", "0",
                "KC_SPI_RESET_THROTTLE__DATABASE__SILENT_AFTER", "1",
                "KC_SPI_RESET_THROTTLE__DATABASE__ALARM_AFTER", MANY,
                "KC_SPI_RESET_THROTTLE__DATABASE__ALARM_AFTER_REALM", MANY,
                "KC_SPI_CAPTCHA__ALTCHA__MAX_NUMBER", "1000"));
        sso = server.sso(server.switchInboxOn());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void timeOfBothStepsDoesNotRevealRightDataAfterTooManyTries() {
        var people =
                IntStream.range(0, PEOPLE).mapToObj(number -> Employee.of(sso)).toList();
        people.forEach(person -> {
            wrongNiks.put(person, Officers.nik());
            var told = new Reset(sso).start(person.username()).forms();
            told.submit(answers(person, false, told.captcha()));
            assertThat(told.page()).isEqualTo("identity-check");
        });
        var right = new Times();
        var wrong = new Times();
        var order = new ArrayList<>(IntStream.range(0, 2 * TRIES).boxed().toList());
        Collections.shuffle(order, new Random(SEED));
        IntStream.range(0, WARM_UP).forEach(number -> {
            measure(people.get(number % PEOPLE), true, new Times());
            measure(people.get(number % PEOPLE), false, new Times());
        });

        order.forEach(
                number -> measure(people.get(number / 2 % PEOPLE), number % 2 == 0, number % 2 == 0 ? right : wrong));

        assertThat(new Threshold(right.identity(), wrong.identity()).best("silent identity step, right against wrong"))
                .isLessThanOrEqualTo(LIMIT);
        assertThat(new Threshold(right.mailbox(), wrong.mailbox())
                        .best("mailbox step after silence, right against wrong"))
                .isLessThanOrEqualTo(LIMIT);
    }

    private void measure(Employee person, boolean right, Times times) {
        var device = new Reset(sso).start(person.username()).forms();
        var answers = answers(person, right, device.captcha());
        long begin = System.nanoTime();
        device.submit(answers);
        times.identity().add(System.nanoTime() - begin);
        assertThat(device.page()).isEqualTo("external-mailbox");
        // An unregistered address, because mails to the registered address would load the machine for one kind only.
        var address = Map.of("externalEmail", "x" + person.address(), "captcha", device.captcha());
        begin = System.nanoTime();
        device.submit(address);
        times.mailbox().add(System.nanoTime() - begin);
        assertThat(device.page()).isEqualTo("link-sent");
    }

    private Map<String, String> answers(Employee person, boolean right, String captcha) {
        var answers = new HashMap<>(person.answers());
        if (!right) {
            answers.put("nik", wrongNiks.get(person));
        }
        answers.put("captcha", captcha);
        return answers;
    }
}
