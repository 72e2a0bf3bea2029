package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.TimedTries;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The response times of the sign-in page must not reveal which accounts exist. The test makes two kinds of
 * tries in random order; no threshold may guess the kind in more than 60 of 100 cases.
 */
@Tag("timing")
@ExtendWith(SsoExtension.class)
class SignInTimingIT {

    static final int TRIES = 150;
    static final int WARM_UP = 15;
    static final int PEOPLE = 4;
    static final double LIMIT = 0.60;
    static final String WRONG = "Salah#zz1A";

    @Test
    void timeOfARefusalDoesNotRevealALockedAccount(Sso sso) {
        var locked = people(sso);

        var times = TimedTries.measure(
                TRIES,
                WARM_UP,
                number -> {
                    var person = locked.get(number % PEOPLE);
                    while (!sso.people().isLocked(person)) {
                        refusal(sso, person.username(), WRONG);
                    }
                    return refusal(sso, person.username(), WRONG);
                },
                number -> {
                    // The first kind ends with this query, so the second kind makes it, too, and both find the server
                    // in the same state.
                    sso.people().isLocked(locked.get(number % PEOPLE));
                    return refusal(sso, unknownName(number), WRONG);
                });

        assertThat(times.best("sign-in page, locked against unknown")).isLessThanOrEqualTo(LIMIT);
    }

    static List<Person> people(Sso sso) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> sso.people().employee())
                .toList();
    }

    static String unknownName(int number) {
        return "bukan.siapa.siapa." + number;
    }

    /** Duration in nanoseconds, from the form to its answer. */
    static long refusal(Sso sso, String name, String password) {
        var device = new Forms("id").get(SignInRequest.smartOffice(sso, Map.of()));
        var typed = Map.of("username", name, "password", password);
        var begin = System.nanoTime();
        device.submit(typed);
        var time = System.nanoTime() - begin;
        assertThat(device.status()).isEqualTo(200);
        assertThat(device.page()).isEqualTo("login-login");
        return time;
    }
}
