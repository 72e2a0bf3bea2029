package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.People.randomPassword;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone still sends the previous password in direct grants. For seven days these tries do not lock the account. */
@ExtendWith(SsoExtension.class)
class PreviousPasswordIT {

    private static final int TRIES = 30;
    private static final String EXCUSED = "previous_password";

    @Test
    void thirtyTriesWithThePreviousPasswordDoNotLockTheAccount(Sso sso) {
        var before = sso.people().employee();
        var now = changed(sso, before, false);
        var refused = DirectGrant.of(sso, before);
        for (int i = 1; i < TRIES; i++) {
            assertThat(DirectGrant.again(sso, before).statusCode()).isEqualTo(400);
        }

        assertThat(DirectGrant.again(sso, now).statusCode()).isEqualTo(200);
        assertThat(reasons(sso, now)).hasSize(TRIES).containsOnly(EXCUSED);
        var wrong = DirectGrant.again(sso, now.withPassword(randomPassword()));
        // Keycloak counts failures in order, so all earlier tries are processed when this try is counted.
        awaitFailures(sso, now, 1);
        assertThat(refused.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(refused.body()).isEqualTo(wrong.body()).contains("invalid_grant");
    }

    @Test
    void otherWrongPasswordsLockTheAccountAndThePreviousOneDoesNotOpenIt(Sso sso) {
        var before = sso.people().employee();
        var now = changed(sso, before, false);
        DirectGrant.of(sso, now.withPassword(randomPassword()));
        DirectGrant.again(sso, now.withPassword(randomPassword()));

        Await.until(
                "the account to be locked",
                Duration.ofSeconds(30),
                () -> DirectGrant.again(sso, now).statusCode() == 400 ? Optional.of(true) : Optional.empty());

        assertThat(DirectGrant.again(sso, before).statusCode()).isEqualTo(400);
        assertThat(sso.people().events(now, "LOGIN_ERROR").get(0).get("error").asText())
                .isEqualTo("user_temporarily_disabled");
        assertThat(reasons(sso, now)).doesNotContain(EXCUSED);
    }

    @Test
    void passwordReplacedSixDaysAgoDoesNotCount(Sso sso) {
        var before = replaced(sso, 6);

        DirectGrant.of(sso, before);

        assertThat(reasons(sso, before)).containsExactly(EXCUSED);
    }

    @Test
    void passwordReplacedEightDaysAgoCounts(Sso sso) {
        var before = replaced(sso, 8);

        DirectGrant.of(sso, before);

        awaitFailures(sso, before, 1);
        assertThat(reasons(sso, before)).containsExactly("");
    }

    @Test
    void passwordBeforeThePreviousOneCounts(Sso sso) {
        var first = sso.people().employee();
        changed(sso, changed(sso, first, false), false);

        DirectGrant.of(sso, first);

        awaitFailures(sso, first, 1);
        assertThat(reasons(sso, first)).containsExactly("");
    }

    @Test
    void passwordReplacedByATemporaryOneDoesNotCountAndTheReplacedTemporaryOneDoes(Sso sso) {
        var before = sso.people().employee();
        var temporary = changed(sso, before, true);
        DirectGrant.of(sso, before);
        assertThat(reasons(sso, before)).containsExactly(EXCUSED);

        changed(sso, before, false);

        DirectGrant.again(sso, before);
        assertThat(reasons(sso, before)).containsExactly(EXCUSED, EXCUSED);
        DirectGrant.again(sso, temporary);
        awaitFailures(sso, before, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", " "})
    void invalidPasswordTextCounts(String typed, Sso sso) {
        var now = changed(sso, sso.people().employee(), false);

        assertThat(DirectGrant.of(sso, now.withPassword(typed)).statusCode()).isBetween(400, 401);

        awaitFailures(sso, now, 1);
    }

    /** Sets another password as an administrator. */
    private static Person changed(Sso sso, Person person, boolean temporary) {
        var other = randomPassword();
        sso.admin().must(sso.people().reset(person, other, temporary));
        return person.withPassword(other);
    }

    /** Creates a person and returns it with the password that was replaced that many days ago. */
    private static Person replaced(Sso sso, int daysAgo) {
        var before = sso.people().employee(ZonedDateTime.now().minusDays(30));
        sso.people()
                .age(before.withPassword(randomPassword()), ZonedDateTime.now().minusDays(daysAgo));
        return before;
    }

    private static List<String> reasons(Sso sso, Person person) {
        return sso.people().events(person, "LOGIN_ERROR").stream()
                .map(event -> event.at("/details/reason").asText())
                .toList();
    }

    private static void awaitFailures(Sso sso, Person person, int failures) {
        Await.until(failures + " failures", Duration.ofSeconds(30), () -> Optional.of(
                        sso.people().failures(person))
                .filter(counted -> counted == failures));
    }
}
