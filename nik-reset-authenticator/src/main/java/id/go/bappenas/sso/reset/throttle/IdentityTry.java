package id.go.bappenas.sso.reset.throttle;

import java.util.List;

/**
 * What the counters say of one try to prove an identity, itself included. It was counted before anything was compared, right
 * or wrong, so that of many tries at once no more are told than of as many in turn.
 *
 * @param ofNik tries with the NIK in the window, under whatever names
 * @param ofNameInMonth tries with the name in 30 days
 * @param ofNikInMonth tries with the NIK in 30 days
 * @param costBefore how dear the CAPTCHA of this try had to be: that of the name before it
 * @param silence why the step must not tell whether the data is right, as events have it; empty: it may
 */
public record IdentityTry(long ofNik, long ofNameInMonth, long ofNikInMonth, int costBefore, List<String> silence) {

    /** Whether right and wrong data have to be answered alike. */
    public boolean isSilent() {
        return !silence.isEmpty();
    }
}
