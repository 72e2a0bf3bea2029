package id.go.bappenas.sso.reset.throttle;

import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.counter.Origin;
import id.go.bappenas.sso.support.counter.SameText;
import id.go.bappenas.sso.support.counter.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakContext;

/** The rules; {@link Counters} does the counting. */
final class CountingThrottle implements ResetThrottle {

    private static final String ORIGIN = "ORIGIN";
    private static final String NAME = "NAME";
    private static final String FAILURE = "FAILURE";
    private static final String MAIL_DAY = "MAIL_DAY";
    private static final String MAILBOX_HOUR = "MAILBOX_HOUR";
    private static final String MAILBOX_DAY = "MAILBOX_DAY";
    private static final String ACCOUNT = "ACCOUNT";
    private static final String ACCOUNT_MONTH = "ACCOUNT_MONTH";
    private static final String ACCOUNT_FAILURE = "ACCOUNT_FAILURE";
    private static final String CODE = "CODE";
    private static final String MONTH = "NAME_MONTH";
    private static final String REALM_FAILURE = "REALM_FAILURE";
    private static final String TOLD_PERSON = "TOLD_PERSON";
    private static final String TOLD_OFFICERS = "TOLD_OFFICERS";
    private static final String ALARM = "ALARM";

    /** How many times as many alarms there may be about accounts as about names without one. */
    private static final int ACCOUNT_ALARMS = 10;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    private static final String PERSON_LIMIT = "person_limit";
    private static final String MAILBOX_LIMIT = "mailbox_limit";

    /** What is counted of a person's mails to a mailbox in an hour. */
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
    public IdentityTry tries(String typedName, String userId, String nik) {
        var name = folded(typedName);
        // Of no account: a counter of its own all the same, so that nothing is done for accounts alone.
        var account = userId == null ? "name " + name : "id " + userId;
        var window = nameWindow();
        var counts = counters.countAll(List.of(
                new Tally(NAME, name, window),
                new Tally(ACCOUNT, account, window),
                new Tally(NAME, nik, window),
                new Tally(MONTH, name, THIRTY_DAYS),
                new Tally(ACCOUNT_MONTH, account, THIRTY_DAYS),
                new Tally(MONTH, nik, THIRTY_DAYS),
                // Taken back if it turns out right: many first tries at once each have a number of their own.
                new Tally(FAILURE, name, window),
                new Tally(ACCOUNT_FAILURE, account, window)));
        return new IdentityTry(
                name,
                account,
                counts.get(7),
                counts.get(2),
                counts.get(4),
                counts.get(5),
                counts.get(6) > limits.failuresBeforeCaptcha(),
                limits.cost(counts.get(0) - 1),
                silence(counts));
    }

    private List<String> silence(List<Long> counts) {
        var silence = new ArrayList<String>();
        var hour = limits.silentAfter();
        var month = limits.silentAfterMonth();
        addIf(silence, "name_hour", counts.get(0) > hour);
        addIf(silence, "name_month", counts.get(3) > month);
        addIf(silence, "account_hour", counts.get(1) > hour && counts.get(0) <= hour);
        addIf(silence, "account_month", counts.get(4) > month && counts.get(3) <= month);
        addIf(silence, "nik_hour", counts.get(2) > hour);
        addIf(silence, "nik_month", counts.get(5) > month);
        return List.copyOf(silence);
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
    public void didNotFail(IdentityTry made) {
        counters.giveBack(FAILURE, made.name());
        counters.giveBack(ACCOUNT_FAILURE, made.account());
    }

    @Override
    public Failures failed(IdentityTry made) {
        var ofRealm = counters.count(REALM_FAILURE, "", nameWindow());
        var session = context.getAuthenticationSession();
        if (session != null) {
            session.setAuthNote(FAILURES, String.valueOf(failuresOfSession() + 1));
        }
        return new Failures(made.ofFailures(), ofRealm);
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
    public boolean tellsOfficers(String userId, String key) {
        var about = userId == null ? key : "person " + userId;
        if (counters.count(TOLD_OFFICERS, about, DAY) > 1) {
            return false;
        }
        if (about.isEmpty() || isWithinHour(userId != null)) {
            return true;
        }
        // Its turn may come in a later hour of this day.
        counters.forget(TOLD_OFFICERS, about);
        return false;
    }

    /** Invented names cost an attacker nothing, so they have a count of their own. */
    private boolean isWithinHour(boolean ofAccount) {
        return ofAccount
                ? counters.count(ALARM, ACCOUNT, HOUR) <= (long) ACCOUNT_ALARMS * limits.alarmsPerHour()
                : counters.count(ALARM, "", HOUR) <= limits.alarmsPerHour();
    }

    @Override
    public boolean asksForCaptcha(String typedName) {
        // Both are looked at in any case: the time taken tells nothing.
        var ofName = counters.current(FAILURE, folded(typedName));
        return Math.max(ofName, failuresOfSession()) >= limits.failuresBeforeCaptcha();
    }

    @Override
    public Optional<String> refusesMail(String userId, String address) {
        var mailbox = SameText.of(address);
        var person = userId + ' ' + mailbox;
        if (counters.count(MAIL_HOUR, person, HOUR) > limits.mailsPerHour()) {
            // A mail that is dropped does not count: only then does a disowned one make room.
            counters.giveBack(MAIL_HOUR, person);
            return Optional.of(PERSON_LIMIT);
        }
        if (counters.count(MAIL_DAY, person, DAY) > limits.mailsPerDay()) {
            counters.giveBack(MAIL_HOUR, person);
            counters.giveBack(MAIL_DAY, person);
            return Optional.of(PERSON_LIMIT);
        }
        // Only what is within the person's own limit: one person cannot use up what others have here.
        return counters.count(MAILBOX_HOUR, mailbox, HOUR) > limits.mailboxMailsPerHour()
                        || counters.count(MAILBOX_DAY, mailbox, DAY) > limits.mailboxMailsPerDay()
                ? Optional.of(MAILBOX_LIMIT)
                : Optional.empty();
    }

    @Override
    public void mailWasDisowned(String userId, String address) {
        var mailbox = SameText.of(address);
        var person = userId + ' ' + mailbox;
        counters.giveBack(MAIL_HOUR, person);
        counters.giveBack(MAIL_DAY, person);
        counters.giveBack(MAILBOX_HOUR, mailbox);
        counters.giveBack(MAILBOX_DAY, mailbox);
    }

    @Override
    public boolean admitsCode(String userId) {
        return counters.count(CODE, userId, Duration.ofSeconds(limits.otpSeconds())) <= limits.otpTries();
    }

    @Override
    public Duration untilNextCode(String userId) {
        var now = Instant.ofEpochMilli(Time.currentTimeMillis());
        return counters.end(CODE, userId)
                .map(end -> Duration.between(now, end))
                .filter(wait -> !wait.isNegative())
                .orElse(Duration.ZERO);
    }

    @Override
    public void codeWasRight(String userId) {
        counters.forget(CODE, userId);
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
        var name = SameText.of(typedName);
        var at = name.lastIndexOf('@');
        return at > 0 && isOwnDomain.test(name.substring(at + 1)) ? name.substring(0, at) : name;
    }
}
