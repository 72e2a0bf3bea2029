package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.password.credential.HistoryKeepingPasswordProviderFactory;
import id.go.bappenas.sso.password.expiry.PasswordExpiry;
import id.go.bappenas.sso.support.counter.Counters;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Limits how often a person changes their own password in 24 hours, so that a few changes cannot push a password out of the
 * history. Each change takes a place before the password is written. The place is free again 24 hours later.
 *
 * <p>A forced change takes no place. The account decides whether a change is forced, not the notes of the sign-in, because each
 * tab has its own notes. Each password can have one forced change.
 */
public record DailyChanges(KeycloakSession session, RealmModel realm, UserModel user) {

    private static final String PURPOSE = "password-changes";
    private static final String CHANGE = "CHANGE";
    private static final String FORCED = "FORCED";
    private static final Duration DAY = Duration.ofHours(24);

    /** A place that a change has taken. */
    public record Place(Counters counters, String subject, String value) {

        /** Used for a change by a mailed link, which takes no place. */
        static final Place NONE = new Place(null, "", "");

        /** Frees the place, because the change was not made. */
        public void giveBack() {
            if (counters != null) {
                counters.forget(subject, value);
            }
        }
    }

    /** @throws TooManyChangesException if there is no place; the caller must not change the password then */
    public Place take() throws TooManyChangesException {
        var counters = Counters.of(session, realm, PURPOSE);
        if (isForced()) {
            var forced = new Place(counters, FORCED, user.getId() + ' ' + written());
            if (isTaken(forced)) {
                return forced;
            }
        }
        int most = HistoryKeepingPasswordProviderFactory.changesPerDay(session);
        for (var number = 0; number < most; number++) {
            var place = place(counters, number);
            if (isTaken(place)) {
                return place;
            }
        }
        throw new TooManyChangesException(most, again(counters, most));
    }

    private Place place(Counters counters, int number) {
        return new Place(counters, CHANGE, user.getId() + ' ' + number);
    }

    /** Counting a place that is in use does not extend its window. */
    private static boolean isTaken(Place place) {
        return place.counters().count(place.subject(), place.value(), DAY) == 1;
    }

    private Instant again(Counters counters, int most) {
        var now = now();
        var first = now.plus(DAY);
        for (var number = 0; number < most; number++) {
            var place = place(counters, number);
            var end = counters.end(place.subject(), place.value()).orElse(now);
            first = end.isBefore(first) ? end : first;
        }
        return first;
    }

    private boolean isForced() {
        return ChangePath.isDue(user) || TemporaryPassword.isTemporary(user) || PasswordExpiry.isExpired(realm, user);
    }

    private String written() {
        return PasswordExpiry.chosen(user)
                .map(password -> password.chosen().toString())
                .orElse("none");
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
