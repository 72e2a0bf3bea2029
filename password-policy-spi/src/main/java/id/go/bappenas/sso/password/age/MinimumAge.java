package id.go.bappenas.sso.password.age;

import java.util.concurrent.TimeUnit;

final class MinimumAge {

    private static final long HOUR = TimeUnit.HOURS.toMillis(1);

    private MinimumAge() {}

    /**
     * How many hours a password has to stay as it is, rounded up; 0 if it may be changed.
     *
     * @param created when it was set, in milliseconds since 1970
     * @param now the time of asking, likewise
     * @param hours the age at which it may be changed
     */
    static long hoursLeft(long created, long now, int hours) {
        // A clock that was set back must not lock anybody in for longer than the rule says.
        long age = Math.max(0, now - created);
        long left = hours * HOUR - age;
        return left <= 0 ? 0 : (left + HOUR - 1) / HOUR;
    }
}
