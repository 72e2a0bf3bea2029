package id.go.bappenas.sso.reset.throttle;

import id.go.bappenas.sso.employee.address.AddressSettings;
import id.go.bappenas.sso.reset.jpa.ResetEntitiesFactory;
import id.go.bappenas.sso.support.counter.ClientNetwork;
import id.go.bappenas.sso.support.counter.CounterIncrement;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.counter.NormalizedName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Limits of Lupa Password. {@link Counters} counts on all nodes, by the typed text and by the account, before the data are
 * compared. A count survives the rollback of the caller's transaction. These limits never lock a sign-in.
 */
public final class ResetThrottle {

    private static final String ORIGIN = "ORIGIN";
    private static final String NAME = "NAME";
    private static final String NAME_MONTH = "NAME_MONTH";
    private static final String NAME_FAILURE = "FAILURE";
    private static final String ACCOUNT = "ACCOUNT";
    private static final String ACCOUNT_MONTH = "ACCOUNT_MONTH";
    private static final String ACCOUNT_FAILURE = "ACCOUNT_FAILURE";
    private static final String REALM_FAILURE = "REALM_FAILURE";
    private static final String MAIL_DAY = "MAIL_DAY";
    private static final String MAILBOX_HOUR = "MAILBOX_HOUR";
    private static final String MAILBOX_DAY = "MAILBOX_DAY";
    private static final String CODE = "CODE";
    private static final String MAILED_CODE = "MAILED_CODE";
    private static final int MAILED_CODES_OF_PAGE = 5;
    private static final String TOLD_PERSON = "TOLD_PERSON";
    private static final String TOLD_OFFICERS = "TOLD_OFFICERS";
    private static final String ALARM = "ALARM";

    /** Mails to one account at one mailbox per hour. */
    static final String MAIL_HOUR = "MAIL_HOUR";

    private static final String PERSON_LIMIT = "person_limit";
    private static final String MAILBOX_LIMIT = "mailbox_limit";

    /** Alarms about accounts may be this many times as frequent as alarms about names without an account. */
    private static final int ACCOUNT_ALARMS = 10;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    /** Note of the authentication session: its failed tries, under any name. */
    private static final String SESSION_FAILURES = "ssoResetFailures";

    private final KeycloakContext context;
    private final ThrottleLimits limits;
    private final Counters counters;
    private final Predicate<String> isOwnDomain;

    /** @param isOwnDomain whether a mail domain, in lower case, is one of the ministry's */
    ResetThrottle(KeycloakContext context, ThrottleLimits limits, Counters counters, Predicate<String> isOwnDomain) {
        this.context = context;
        this.limits = limits;
        this.counters = counters;
        this.isOwnDomain = isOwnDomain;
    }

    public static ResetThrottle of(KeycloakSession session, RealmModel realm) {
        return new ResetThrottle(
                session.getContext(),
                ResetEntitiesFactory.throttleLimits(session),
                Counters.of(session, realm, ThrottleLimits.SCOPE),
                new AddressSettings(realm)::isOwnDomain);
    }

    /** Counts a step from the client's address (IPv6: the /64 network). Returns false if this address has to wait. */
    public boolean admitsOrigin() {
        return counters.count(ORIGIN, origin(), Duration.ofSeconds(limits.originSeconds())) <= limits.originSteps();
    }

    /**
     * Takes a step back that {@link #admitsOrigin} counted, because the server could not judge it. Otherwise people behind one
     * address who try again during an outage would have to wait after its end.
     */
    public void stepWasNotJudged() {
        counters.giveBack(ORIGIN, origin());
    }

    /** Keycloak's events and its brute force detection use the host as well. */
    private String origin() {
        return ClientNetwork.of(context.getConnection().getRemoteHost());
    }

    /**
     * Counts a try to prove an identity by name, account and NIK, and as a failure of name and account. The caller compares
     * only afterwards.
     *
     * @param userId account of the name; {@code null} if there is no such account
     * @param nik pseudonym of the typed NIK
     */
    public IdentityTry tries(String typedName, String userId, String nik) {
        var name = folded(typedName);
        // A name without an account is counted in the same kind of counter, so that both take the same work.
        var account = userId == null ? "name " + name : ofAccount(userId);
        var window = nameWindow();
        var counts = counters.countAll(List.of(
                new CounterIncrement(NAME, name, window),
                new CounterIncrement(ACCOUNT, account, window),
                new CounterIncrement(NAME, nik, window),
                new CounterIncrement(NAME_MONTH, name, THIRTY_DAYS),
                new CounterIncrement(ACCOUNT_MONTH, account, THIRTY_DAYS),
                new CounterIncrement(NAME_MONTH, nik, THIRTY_DAYS),
                // didNotFail takes these two counts back. Until then concurrent first tries have different numbers.
                new CounterIncrement(NAME_FAILURE, name, window),
                new CounterIncrement(ACCOUNT_FAILURE, account, window)));
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

    /**
     * The highest number of doublings of the CAPTCHA's usual cost, after the previous tries with these user names or pseudonyms
     * of NIKs.
     */
    public int currentCostFor(List<String> typed) {
        return typed.stream().mapToInt(this::currentCostFor).max().orElse(0);
    }

    private int currentCostFor(String typed) {
        return limits.cost(counters.current(NAME, folded(typed)));
    }

    /**
     * Takes the failure back, because the answer told that the data are right, or the step refused the try before it compared
     * the data.
     */
    public void didNotFail(IdentityTry made) {
        counters.giveBack(NAME_FAILURE, made.name());
        counters.giveBack(ACCOUNT_FAILURE, made.account());
    }

    /**
     * Counts a failed try in the realm and the session, whether or not the account exists. While the step is silent each try
     * counts, because the next page must not differ for right data.
     *
     * @return the reports that are due now
     */
    public List<ReportDue> failed(IdentityTry made) {
        var failuresOfRealm = counters.count(REALM_FAILURE, "", nameWindow());
        var session = context.getAuthenticationSession();
        if (session != null) {
            session.setAuthNote(SESSION_FAILURES, String.valueOf(failuresOfSession() + 1));
        }
        return ReportDue.after(made, failuresOfRealm, limits);
    }

    /** Counts a mail about guesses to the account's owner. Returns false if the owner got a mail within a day. */
    public boolean tellsPerson(String userId) {
        return counters.count(TOLD_PERSON, userId, DAY) == 1;
    }

    /**
     * Counts an alarm about guesses.
     *
     * @param userId account that the alarm is about; {@code null} for a name without account, a NIK, or the realm
     * @param key key of the name or NIK; empty for the realm
     * @return false if there was an alarm about the same key within a day, or too many other alarms in this hour
     */
    public boolean tellsOfficers(String userId, String key) {
        var about = userId == null ? key : "person " + userId;
        if (counters.count(TOLD_OFFICERS, about, DAY) > 1) {
            return false;
        }
        if (about.isEmpty() || isWithinHour(userId != null)) {
            return true;
        }
        // A later hour of this day may have room for the alarm.
        counters.forget(TOLD_OFFICERS, about);
        return false;
    }

    /**
     * Counts an alarm of this hour. Names without an account have a separate limit, because an attacker can invent any number
     * of names.
     */
    private boolean isWithinHour(boolean ofAccount) {
        return ofAccount
                ? counters.count(ALARM, ACCOUNT, HOUR) <= (long) ACCOUNT_ALARMS * limits.alarmsPerHour()
                : counters.count(ALARM, "", HOUR) <= limits.alarmsPerHour();
    }

    /** Whether the identity step also asks for the CAPTCHA. */
    public boolean asksForCaptcha(String typedName) {
        // Reads both counters in any case, so that the time does not reveal which counter decides.
        var ofName = counters.current(NAME_FAILURE, folded(typedName));
        return Math.max(ofName, failuresOfSession()) >= limits.failuresBeforeCaptcha();
    }

    /**
     * Counts a mail to an account's owner at a mailbox, which several people may share.
     *
     * @return reason, for events, why the mail is dropped; empty if it may be sent
     */
    public Optional<String> refusesMail(String userId, String address) {
        var mailbox = NormalizedName.of(address);
        var person = personAt(userId, mailbox);
        if (counters.count(MAIL_HOUR, person, HOUR) > limits.mailsPerHour()) {
            // A dropped mail does not count; otherwise a disowned mail would not make room for the next mail.
            counters.giveBack(MAIL_HOUR, person);
            return Optional.of(PERSON_LIMIT);
        }
        if (counters.count(MAIL_DAY, person, DAY) > limits.mailsPerDay()) {
            counters.giveBack(MAIL_HOUR, person);
            counters.giveBack(MAIL_DAY, person);
            return Optional.of(PERSON_LIMIT);
        }
        // The last check: mails above one person's limit do not use up the limit that others share.
        return counters.count(MAILBOX_HOUR, mailbox, HOUR) > limits.mailboxMailsPerHour()
                        || counters.count(MAILBOX_DAY, mailbox, DAY) > limits.mailboxMailsPerDay()
                ? Optional.of(MAILBOX_LIMIT)
                : Optional.empty();
    }

    /**
     * The limits that a person has reached. It counts nothing.
     *
     * @param address the person's trusted address
     */
    public PersonLimits limitsOf(String userId, Optional<String> address) {
        var mailbox = address.map(NormalizedName::of);
        var person = mailbox.map(known -> personAt(userId, known));
        var account = ofAccount(userId);
        return new PersonLimits(
                latest(List.of(
                        person.flatMap(known -> reached(MAIL_HOUR, known, limits.mailsPerHour())),
                        person.flatMap(known -> reached(MAIL_DAY, known, limits.mailsPerDay())),
                        mailbox.flatMap(known -> reached(MAILBOX_HOUR, known, limits.mailboxMailsPerHour())),
                        mailbox.flatMap(known -> reached(MAILBOX_DAY, known, limits.mailboxMailsPerDay())))),
                reached(CODE, userId, limits.otpTries()),
                latest(List.of(
                        reached(ACCOUNT, account, limits.silentAfter()),
                        reached(ACCOUNT_MONTH, account, limits.silentAfterMonth()))));
    }

    private Optional<Instant> reached(String subject, String value, int most) {
        return counters.current(subject, value) >= most ? counters.end(subject, value) : Optional.empty();
    }

    private static Optional<Instant> latest(List<Optional<Instant>> ends) {
        return ends.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    private static String ofAccount(String userId) {
        return "id " + userId;
    }

    /**
     * Takes back the count of a mail that its reader disowned. Otherwise a stranger who knows the reader's identity data could
     * use up the reader's mails.
     */
    public void mailWasDisowned(String userId, String address) {
        var mailbox = NormalizedName.of(address);
        var person = personAt(userId, mailbox);
        counters.giveBack(MAIL_HOUR, person);
        counters.giveBack(MAIL_DAY, person);
        counters.giveBack(MAILBOX_HOUR, mailbox);
        counters.giveBack(MAILBOX_DAY, mailbox);
    }

    private static String personAt(String userId, String mailbox) {
        return userId + ' ' + mailbox;
    }

    /**
     * Counts a one-time code of an account; the caller checks the code only afterwards. Returns false after too many wrong
     * codes.
     */
    public boolean admitsCode(String userId) {
        return counters.count(CODE, userId, Duration.ofSeconds(limits.otpSeconds())) <= limits.otpTries();
    }

    /**
     * Counts a typed code of a mail; the caller compares it only afterwards. The page alone is counted: a count of the account would
     * reveal whether the page belongs to it, and so whether the identity data were right. The limit is no option, because the
     * length of the code belongs to it (ADR 0076).
     */
    public boolean admitsMailedCode(String page) {
        return counters.count(MAILED_CODE, page, DAY) <= MAILED_CODES_OF_PAGE;
    }

    /** Time until the window of the account's codes ends. */
    public Duration untilNextCode(String userId) {
        var now = Instant.ofEpochMilli(Time.currentTimeMillis());
        return counters.end(CODE, userId)
                .map(end -> Duration.between(now, end))
                .filter(wait -> !wait.isNegative())
                .orElse(Duration.ZERO);
    }

    /** The code was right: ends the window of the account's codes. */
    public void codeWasRight(String userId) {
        counters.forget(CODE, userId);
    }

    /**
     * The form in which a typed name is counted: without differences of case, blanks and compatibility forms, and without the
     * domain if it is one of the ministry's. It depends on the text alone, so it does not reveal which accounts exist.
     */
    public String folded(String typedName) {
        var name = NormalizedName.of(typedName);
        var at = name.lastIndexOf('@');
        return at > 0 && isOwnDomain.test(name.substring(at + 1)) ? name.substring(0, at) : name;
    }

    private Duration nameWindow() {
        return Duration.ofSeconds(limits.nameSeconds());
    }

    private int failuresOfSession() {
        var session = context.getAuthenticationSession();
        var note = session == null ? null : session.getAuthNote(SESSION_FAILURES);
        return note == null ? 0 : Integer.parseInt(note);
    }
}
