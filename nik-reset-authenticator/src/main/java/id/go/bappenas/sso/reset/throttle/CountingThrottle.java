package id.go.bappenas.sso.reset.throttle;

import id.go.bappenas.sso.employee.counter.Counters;
import id.go.bappenas.sso.employee.counter.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.keycloak.models.KeycloakContext;

/** The rules; {@link Counters} does the counting. */
final class CountingThrottle implements ResetThrottle {

    private static final String ORIGIN = "ORIGIN";
    private static final String NAME = "NAME";
    private static final String FAILURE = "FAILURE";
    private static final String MAIL_DAY = "MAIL_DAY";
    private static final String MONTH = "NAME_MONTH";
    private static final String REALM_FAILURE = "REALM_FAILURE";
    private static final String TOLD_PERSON = "TOLD_PERSON";
    private static final String TOLD_OFFICERS = "TOLD_OFFICERS";
    private static final String ALARM = "ALARM";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    /** What is counted of a mailbox in an hour. */
    static final String MAIL_HOUR = "MAIL_HOUR";

    /** Failures of this sign-in, whatever names were typed in it. */
    private static final String FAILURES = "ssoResetFailures";

    private final KeycloakContext context;
    private final ThrottleLimits limits;
    private final Counters counters;
    private final Predicate<String> isOwnDomain;

    /** @param isOwnDomain whether a mail domain, in lower case, is the ministry's own */
    CountingThrottle(KeycloakContext context, ThrottleLimits limits, Counters counters, Predicate<String> isOwnDomain) {
        this.context = context;
        this.limits = limits;
        this.counters = counters;
        this.isOwnDomain = isOwnDomain;
    }

    @Override
    public boolean admitsOrigin() {
        // The host, not the address: it is what Keycloak's events and brute-force detection go by.
        var origin = Origin.of(context.getConnection().getRemoteHost());
        return counters.count(ORIGIN, origin, Duration.ofSeconds(limits.originSeconds())) <= limits.originSteps();
    }

    @Override
    public IdentityTry tries(String typedName, String nik) {
        var name = folded(typedName);
        var ofName = counters.count(NAME, name, nameWindow());
        var ofNik = counters.count(NAME, nik, nameWindow());
        var ofNameInMonth = counters.count(MONTH, name, THIRTY_DAYS);
        var ofNikInMonth = counters.count(MONTH, nik, THIRTY_DAYS);
        var silence = new ArrayList<String>();
        addIf(silence, "name_hour", ofName > limits.silentAfter());
        addIf(silence, "name_month", ofNameInMonth > limits.silentAfterMonth());
        addIf(silence, "nik_hour", ofNik > limits.silentAfter());
        addIf(silence, "nik_month", ofNikInMonth > limits.silentAfterMonth());
        return new IdentityTry(ofNik, ofNameInMonth, ofNikInMonth, limits.cost(ofName - 1), List.copyOf(silence));
    }

    private static void addIf(List<String> reasons, String reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    @Override
    public int currentCostFor(String typed) {
        return limits.cost(counters.current(NAME, folded(typed)));
    }

    @Override
    public Failures failed(String typedName) {
        var ofName = counters.count(FAILURE, folded(typedName), nameWindow());
        var ofRealm = counters.count(REALM_FAILURE, "", nameWindow());
        var session = context.getAuthenticationSession();
        if (session != null) {
            session.setAuthNote(FAILURES, String.valueOf(failuresOfSession() + 1));
        }
        return new Failures(ofName, ofRealm);
    }

    @Override
    public List<ReportDue> reports(IdentityTry made, Failures failures) {
        return new Milestones(limits).of(made, failures);
    }

    @Override
    public boolean tellsPerson(String userId) {
        return counters.count(TOLD_PERSON, userId, DAY) == 1;
    }

    @Override
    public boolean tellsOfficers(String key) {
        if (counters.count(TOLD_OFFICERS, key, DAY) > 1) {
            return false;
        }
        if (key.isEmpty() || counters.count(ALARM, "", HOUR) <= limits.alarmsPerHour()) {
            return true;
        }
        // Its turn may come in a later hour of this day.
        counters.forget(TOLD_OFFICERS, key);
        return false;
    }

    @Override
    public boolean asksForCaptcha(String typedName) {
        // Both are looked at in any case: the time taken tells nothing.
        var ofName = counters.current(FAILURE, folded(typedName));
        return Math.max(ofName, failuresOfSession()) >= limits.failuresBeforeCaptcha();
    }

    @Override
    public boolean admitsMail(String address) {
        var mailbox = same(address);
        return counters.count(MAIL_HOUR, mailbox, HOUR) <= limits.mailsPerHour()
                && counters.count(MAIL_DAY, mailbox, DAY) <= limits.mailsPerDay();
    }

    private Duration nameWindow() {
        return Duration.ofSeconds(limits.nameSeconds());
    }

    private int failuresOfSession() {
        var session = context.getAuthenticationSession();
        var note = session == null ? null : session.getAuthNote(FAILURES);
        return note == null ? 0 : Integer.parseInt(note);
    }

    @Override
    public String folded(String typedName) {
        var name = same(typedName);
        var at = name.lastIndexOf('@');
        return at > 0 && isOwnDomain.test(name.substring(at + 1)) ? name.substring(0, at) : name;
    }

    private static String same(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }
}
