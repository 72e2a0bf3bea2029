package id.go.bappenas.sso.reset.captcha;

/** What became of an answer; anything but {@link #SOLVED} leads back to the page, with a sentence. */
public enum CaptchaResult {
    SOLVED,
    MISSING,
    /** Too old: the page has a new one. */
    EXPIRED,
    /** Tampered with, used before, or for another page or session. */
    REFUSED,
    /** Cannot be judged now: nobody gets through. */
    UNAVAILABLE
}
