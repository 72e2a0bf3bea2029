package id.go.bappenas.sso.reset.throttle;

import id.go.bappenas.sso.employee.counter.Counters;
import id.go.bappenas.sso.employee.counter.Origin;
import java.time.Duration;
import java.util.Locale;
import org.keycloak.models.KeycloakContext;

/** The rules; {@link Counters} does the counting. */
final class CountingThrottle implements ResetThrottle {

    private static final String ORIGIN = "ORIGIN";
    private static final String NAME = "NAME";
    private static final String FAILURE = "FAILURE";
    private static final String MAIL_DAY = "MAIL_DAY";

    /** What is counted of a mailbox in an hour. */
    static final String MAIL_HOUR = "MAIL_HOUR";

    /** Failures of this sign-in, whatever names were typed in it. */
    private static final String FAILURES = "ssoResetFailures";

    private final KeycloakContext context;
    private final ThrottleLimits limits;
    private final Counters counters;

    CountingThrottle(KeycloakContext context, ThrottleLimits limits, Counters counters) {
        this.context = context;
        this.limits = limits;
        this.counters = counters;
    }

    @Override
    public boolean admitsOrigin() {
        // The host, not the address: it is what Keycloak's events and brute-force detection go by.
        var origin = Origin.of(context.getConnection().getRemoteHost());
        return counters.count(ORIGIN, origin, Duration.ofSeconds(limits.originSeconds())) <= limits.originSteps();
    }

    @Override
    public int costFor(String typed) {
        return limits.cost(counters.count(NAME, same(typed), nameWindow()));
    }

    @Override
    public int currentCostFor(String typed) {
        return limits.cost(counters.current(NAME, same(typed)));
    }

    @Override
    public void failed(String typedName) {
        counters.count(FAILURE, same(typedName), nameWindow());
        var session = context.getAuthenticationSession();
        if (session != null) {
            session.setAuthNote(FAILURES, String.valueOf(failuresOfSession() + 1));
        }
    }

    @Override
    public boolean asksForCaptcha(String typedName) {
        // Both are looked at in any case: the time taken tells nothing.
        var ofName = counters.current(FAILURE, same(typedName));
        return Math.max(ofName, failuresOfSession()) >= limits.failuresBeforeCaptcha();
    }

    @Override
    public boolean admitsMail(String address) {
        var mailbox = same(address);
        return counters.count(MAIL_HOUR, mailbox, Duration.ofHours(1)) <= limits.mailsPerHour()
                && counters.count(MAIL_DAY, mailbox, Duration.ofDays(1)) <= limits.mailsPerDay();
    }

    private Duration nameWindow() {
        return Duration.ofSeconds(limits.nameSeconds());
    }

    private int failuresOfSession() {
        var session = context.getAuthenticationSession();
        var note = session == null ? null : session.getAuthNote(FAILURES);
        return note == null ? 0 : Integer.parseInt(note);
    }

    private static String same(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }
}
