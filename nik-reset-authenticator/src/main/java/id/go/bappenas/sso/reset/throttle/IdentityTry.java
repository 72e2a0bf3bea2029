package id.go.bappenas.sso.reset.throttle;

import java.util.List;

/**
 * Counts of one try to prove an identity, including this try. They are taken before the comparison, so that concurrent tries
 * learn no more than the same number of tries one after the other.
 *
 * @param name key of the typed name
 * @param account key of the account; key of the name if there is no such account
 * @param ofFailures failed or undecided tries with the account in the window
 * @param ofNik tries with the NIK in the window, under any name
 * @param ofAccountInMonth tries with the account in 30 days
 * @param ofNikInMonth tries with the NIK in 30 days
 * @param needsCaptcha whether this try needs a CAPTCHA, after failed and concurrent tries with the name
 * @param costBefore required cost of this try's CAPTCHA: the name's cost before the try
 * @param silence reasons, for events, why the answer must not tell whether the data are right; empty if it may
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

    /** Whether right and wrong data get the same answer. */
    public boolean isSilent() {
        return !silence.isEmpty();
    }
}
