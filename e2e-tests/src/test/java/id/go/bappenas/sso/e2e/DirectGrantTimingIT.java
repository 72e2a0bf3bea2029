package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Application;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.TimedTries;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The response time of a direct grant must not reveal which accounts exist, as {@link SignInTimingIT} for the sign-in page. */
@Tag("timing")
@ExtendWith(SsoExtension.class)
class DirectGrantTimingIT {

    @Test
    void timeOfARefusedDirectGrantDoesNotRevealAnAccount(Sso sso) {
        var application = Application.make(sso);
        // Many accounts, so that no account is locked.
        var people = IntStream.range(0, SignInTimingIT.TRIES + SignInTimingIT.WARM_UP)
                .mapToObj(number -> sso.people().employee())
                .toList();

        var times = TimedTries.measure(
                SignInTimingIT.TRIES,
                SignInTimingIT.WARM_UP,
                number -> refusedGrant(application, people.get(number).username()),
                number -> refusedGrant(application, SignInTimingIT.unknownName(number)));

        assertThat(times.best("direct grant, account against unknown")).isLessThanOrEqualTo(SignInTimingIT.LIMIT);
    }

    private static long refusedGrant(Application application, String name) {
        var begin = System.nanoTime();
        var answer = application.directGrant(name, SignInTimingIT.WRONG);
        var time = System.nanoTime() - begin;
        assertThat(answer.body()).contains("invalid_grant");
        return time;
    }
}
