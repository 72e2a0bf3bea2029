package id.go.bappenas.sso.reset.throttle;

import id.go.bappenas.sso.support.NumberOption;
import org.keycloak.Config;

/**
 * Server options {@code --spi-reset-throttle--database--…}. No SPI has that name, but servers are configured with it (ADR
 * 0067). The defaults suit an office of some hundred people behind one address.
 */
public record ThrottleLimits(
        int originSteps,
        int originSeconds,
        int freeTries,
        int nameSeconds,
        int failuresBeforeCaptcha,
        int mailsPerHour,
        int mailsPerDay,
        int silentAfter,
        int silentAfterMonth,
        int alarmAfter,
        int alarmAfterRealm,
        int alarmsPerHour,
        int mailboxMailsPerHour,
        int mailboxMailsPerDay,
        int otpTries,
        int otpSeconds) {

    /** Scope of the options, and purpose of the counters. */
    static final String SCOPE = "reset-throttle";

    private static final String PROVIDER = "database";

    private static final int DAY = 86_400;

    static final NumberOption ORIGIN_STEPS = option(
            "originSteps",
            "Steps of Lupa Password that one client address may take in a window (IPv6: one /64). A reset is about five.",
            600,
            10,
            1_000_000);

    static final NumberOption ORIGIN_SECONDS =
            option("originSeconds", "Length of that window in seconds.", 600, 10, DAY);

    static final NumberOption FREE_TRIES = option(
            "freeTries",
            "Tries with one username or NIK in a window before the CAPTCHA becomes dearer: double beyond it, again double at"
                    + " each doubling of the tries.",
            5,
            1,
            10_000);

    static final NumberOption NAME_SECONDS = option(
            "nameSeconds", "Length of the window in which tries with one username or NIK count.", 3_600, 10, DAY);

    static final NumberOption FAILURES_BEFORE_CAPTCHA = option(
            "failuresBeforeCaptcha",
            "Failed identity checks, of a username in that window or of a session, after which that step asks for the CAPTCHA"
                    + " too.",
            2,
            0,
            100);

    static final NumberOption MAILS_PER_HOUR = option(
            "mailsPerHour", "Mails that Lupa Password sends to one person at one mailbox in an hour.", 3, 1, 1_000);

    static final NumberOption MAILS_PER_DAY = option(
            "mailsPerDay", "Mails that Lupa Password sends to one person at one mailbox in a day.", 10, 1, 10_000);

    static final NumberOption SILENT_AFTER = option(
            "silentAfter",
            "Tries with one username or one NIK in the window of tries after which the identity step no longer tells whether"
                    + " the data is right. The person is told then.",
            10,
            1,
            100_000);

    static final NumberOption SILENT_AFTER_MONTH =
            option("silentAfterMonth", "The same for the tries of 30 days, against slow guesses.", 30, 1, 1_000_000);

    static final NumberOption ALARM_AFTER = option(
            "alarmAfter",
            "Failures of one username, or tries with one NIK, in the window of tries after which the security address is told.",
            30,
            1,
            1_000_000);

    static final NumberOption ALARM_AFTER_REALM = option(
            "alarmAfterRealm",
            "Failed identity checks of the whole realm in the window of tries after which the security address is told.",
            300,
            1,
            10_000_000);

    static final NumberOption ALARMS_PER_HOUR = option(
            "alarmsPerHour",
            "Alarms about names without account and about NIKs that the security address gets in an hour; about accounts ten"
                    + " times as many.",
            5,
            0,
            1_000);

    static final NumberOption MAILBOX_MAILS_PER_HOUR = option(
            "mailboxMailsPerHour",
            "Mails that Lupa Password sends to one mailbox in an hour, to all who share it together.",
            12,
            1,
            10_000);

    static final NumberOption MAILBOX_MAILS_PER_DAY =
            option("mailboxMailsPerDay", "The same in a day.", 40, 1, 100_000);

    static final NumberOption OTP_TRIES = option(
            "otpTries",
            "One-time codes of one account that Lupa Password looks at in a window. They have nothing to do with brute force"
                    + " detection, and a wrong one does not count towards a locked sign-in.",
            5,
            1,
            1_000);

    static final NumberOption OTP_SECONDS = option("otpSeconds", "Length of that window in seconds.", 3_600, 10, DAY);

    private static NumberOption option(String name, String help, int standard, int least, int most) {
        return new NumberOption(SCOPE + "--" + PROVIDER, name, help, standard, least, most);
    }

    /** @throws IllegalArgumentException if an option is not a number, or out of bounds; the server then does not start */
    public static ThrottleLimits read() {
        return of(Config.scope(SCOPE, PROVIDER));
    }

    static ThrottleLimits of(Config.Scope config) {
        return new ThrottleLimits(
                ORIGIN_STEPS.read(config),
                ORIGIN_SECONDS.read(config),
                FREE_TRIES.read(config),
                NAME_SECONDS.read(config),
                FAILURES_BEFORE_CAPTCHA.read(config),
                MAILS_PER_HOUR.read(config),
                MAILS_PER_DAY.read(config),
                SILENT_AFTER.read(config),
                SILENT_AFTER_MONTH.read(config),
                ALARM_AFTER.read(config),
                ALARM_AFTER_REALM.read(config),
                ALARMS_PER_HOUR.read(config),
                MAILBOX_MAILS_PER_HOUR.read(config),
                MAILBOX_MAILS_PER_DAY.read(config),
                OTP_TRIES.read(config),
                OTP_SECONDS.read(config));
    }

    /** The number of doublings: 0 for the free tries, then one more each time the tries have doubled. */
    int cost(long tries) {
        return tries <= 0 ? 0 : Long.SIZE - Long.numberOfLeadingZeros((tries - 1) / freeTries);
    }
}
