package id.go.bappenas.sso.reset.throttle;

import java.util.List;

/**
 * What the counters say of one try to prove an identity, itself included. It was counted before anything was compared, right
 * or wrong, so that of many tries at once no more are told than of as many in turn.
 *
 * @param name that was typed, as it counts
 * @param account whose it is, as it counts: for a name of no account the name itself
 * @param ofFailures failed tries with the account in the window, and those of which nothing is known yet: this one is among them
 * @param ofNik tries with the NIK in the window, under whatever names
 * @param ofAccountInMonth tries with the account in 30 days
 * @param ofNikInMonth tries with the NIK in 30 days
 * @param needsCaptcha whether so many tries with the name have failed, or go on at the same time, that this one needs a CAPTCHA
 * @param costBefore how dear the CAPTCHA of this try had to be: that of the name before it
 * @param silence why the step must not tell whether the data is right, as events have it; empty: it may
 */
public record IdentityTry(
        String name,
        String account,
        long ofFailures,
        long ofNik,
        long ofAccountInMonth,
        long ofNikInMonth,
        boolean needsCaptcha,
        int costBefore,
        List<String> silence) {

    /** Whether right and wrong data have to be answered alike. */
    public boolean isSilent() {
        return !silence.isEmpty();
    }
}
