package id.go.bappenas.sso.password.change;

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
import org.keycloak.models.UserModel.RequiredAction;

/**
 * Limits how often a person changes the own password in 24 hours: else the person could pass through the history in seconds. Each change takes a
 * place before the password is written, and a place is free again 24 hours after it was taken, so that no 24 hours have more.
 *
 * <p>A forced change takes no place. Whether a change is forced is read from the account at that moment, never from notes of a
 * sign-in, of which each tab has its own. Each password can be changed by force once.
 */
public record DailyChanges(KeycloakSession session, RealmModel realm, UserModel user) {

    private static final String PURPOSE = "password-changes";
    private static final String CHANGE = "CHANGE";
    private static final String FORCED = "FORCED";
    private static final Duration DAY = Duration.ofHours(24);

    /** What a change has taken. */
    public record Place(Counters counters, String subject, String value) {

        /** What a change by a mailed link takes. */
        static final Place NONE = new Place(null, "", "");

        /** The change was not made. */
        public void giveBack() {
            if (counters != null) {
                counters.forget(subject, value);
            }
        }
    }

    /** @throws TooManyChangesException if there is no place; the password must not be changed then */
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

    /** A place in use counts too, and its window does not grow by that. */
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
        return user.getRequiredActionsStream().anyMatch(RequiredAction.UPDATE_PASSWORD.name()::equals)
                || TemporaryPassword.isTemporary(user)
                || PasswordExpiry.isExpired(realm, user);
    }

    private String written() {
        return PasswordExpiry.chosen(user).map(Instant::toString).orElse("none");
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
