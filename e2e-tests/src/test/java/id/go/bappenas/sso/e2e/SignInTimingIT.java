package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Threshold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
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
    private static final int PEOPLE = 4;
    static final double LIMIT = 0.60;
    private static final long SEED = 20261128;
    static final String WRONG = "Salah#zz1A";

    @Test
    void timeOfARefusalDoesNotRevealALockedAccount(Sso sso) {
        var locked = people(sso);

        var times = measure(
                sso,
                number -> {
                    var person = locked.get(number % PEOPLE);
                    while (!sso.people().isLocked(person)) {
                        refusal(page(sso), person.username(), WRONG);
                    }
                    return person.username();
                },
                number -> {
                    // The first kind ends with this query, so the second kind makes it, too, and both find the server
                    // in the same state.
                    sso.people().isLocked(locked.get(number % PEOPLE));
                    return unknownName(number);
                },
                WRONG);

        assertThat(times.best("sign-in page, locked against unknown")).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void timeOfARefusalWithoutAPasswordDoesNotRevealAnAccount(Sso sso) {
        var people = people(sso);

        var times = measure(sso, number -> people.get(number % PEOPLE).username(), SignInTimingIT::unknownName, "");

        assertThat(times.best("sign-in page without a password, known against unknown"))
                .isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void timeOfARefusalDoesNotRevealAnAccountWithoutAPassword(Sso sso) {
        // Many accounts, so that no account is locked.
        var people = IntStream.range(0, TRIES + WARM_UP)
                .mapToObj(number -> sso.people().employee(account -> account.remove("credentials")))
                .toList();

        var times = measure(sso, number -> people.get(number).username(), SignInTimingIT::unknownName, WRONG);

        assertThat(times.best("sign-in page, account without a password against unknown"))
                .isLessThanOrEqualTo(LIMIT);
    }

    private static List<Person> people(Sso sso) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> sso.people().employee())
                .toList();
    }

    static String unknownName(int number) {
        return "bukan.siapa.siapa." + number;
    }

    private static Threshold measure(Sso sso, IntFunction<String> one, IntFunction<String> other, String password) {
        return measure(one, other, name -> refusal(page(sso), name, password));
    }

    static Threshold measure(IntFunction<String> one, IntFunction<String> other, ToLongFunction<String> refusal) {
        for (int number = 0; number < WARM_UP; number++) {
            refusal.applyAsLong(one.apply(TRIES + number));
            refusal.applyAsLong(other.apply(TRIES + number));
        }
        var order = new ArrayList<Boolean>(Collections.nCopies(TRIES, true));
        order.addAll(Collections.nCopies(TRIES, false));
        Collections.shuffle(order, new Random(SEED));
        var ones = new ArrayList<Long>();
        var others = new ArrayList<Long>();
        for (var isOne : order) {
            var times = isOne ? ones : others;
            var name = (isOne ? one : other).apply(times.size());
            times.add(refusal.applyAsLong(name));
        }
        return new Threshold(ones, others);
    }

    private static Forms page(Sso sso) {
        return new Forms("id").get(SignInRequest.smartOffice(sso, Map.of()));
    }

    /** Duration in nanoseconds. */
    private static long refusal(Forms device, String name, String password) {
        var typed = Map.of("username", name, "password", password);
        var begin = System.nanoTime();
        device.submit(typed);
        var time = System.nanoTime() - begin;
        assertThat(device.status()).isEqualTo(200);
        assertThat(device.page()).isEqualTo("login-login");
        return time;
    }
}
