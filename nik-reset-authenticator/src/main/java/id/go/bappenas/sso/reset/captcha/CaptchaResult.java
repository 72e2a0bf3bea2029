package id.go.bappenas.sso.reset.captcha;

/** What became of an answer; anything but {@link #SOLVED} leads back to the page, with a sentence. */
public enum CaptchaResult {
    SOLVED(""),
    MISSING("captchaMissing"),
    /** Too old, or cheaper than its price is now: the page has a new one. */
    EXPIRED("captchaExpired"),
    /** Tampered with, used before, or for another page, session or name. */
    REFUSED("captchaRefused"),
    /** Cannot be judged now: nobody gets through. */
    UNAVAILABLE("captchaUnavailable");

    private final String messageKey;

    CaptchaResult(String messageKey) {
        this.messageKey = messageKey;
    }

    /** Key of the sentence that belongs to field {@value CaptchaProvider#FIELD}; empty if it is solved. */
    public String messageKey() {
        return messageKey;
    }
}
