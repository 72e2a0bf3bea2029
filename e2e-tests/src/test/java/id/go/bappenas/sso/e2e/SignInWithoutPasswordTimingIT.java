package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.SignInTimingIT.LIMIT;
import static id.go.bappenas.sso.e2e.SignInTimingIT.PEOPLE;
import static id.go.bappenas.sso.e2e.SignInTimingIT.TRIES;
import static id.go.bappenas.sso.e2e.SignInTimingIT.WARM_UP;
import static id.go.bappenas.sso.e2e.SignInTimingIT.WRONG;
import static id.go.bappenas.sso.e2e.SignInTimingIT.refusal;
import static id.go.bappenas.sso.e2e.SignInTimingIT.unknownName;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.TimedTries;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** As {@link SignInTimingIT}, where no password is typed or the account has none. */
@Tag("timing")
@ExtendWith(SsoExtension.class)
class SignInWithoutPasswordTimingIT {

    @Test
    void timeOfARefusalWithoutAPasswordDoesNotRevealAnAccount(Sso sso) {
        var people = SignInTimingIT.people(sso);

        var times = TimedTries.measure(
                TRIES,
                WARM_UP,
                number -> refusal(sso, people.get(number % PEOPLE).username(), ""),
                number -> refusal(sso, unknownName(number), ""));

        assertThat(times.best("sign-in page without a password, known against unknown"))
                .isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void timeOfARefusalDoesNotRevealAnAccountWithoutAPassword(Sso sso) {
        // Many accounts, so that no account is locked.
        var people = IntStream.range(0, TRIES + WARM_UP)
                .mapToObj(number -> sso.people().employee(account -> account.remove("credentials")))
                .toList();

        var times = TimedTries.measure(
                TRIES,
                WARM_UP,
                number -> refusal(sso, people.get(number).username(), WRONG),
                number -> refusal(sso, unknownName(number), WRONG));

        assertThat(times.best("sign-in page, account without a password against unknown"))
                .isLessThanOrEqualTo(LIMIT);
    }
}
