package id.go.bappenas.sso.reset.captcha;

/** Result of the check of an answer; all but {@link #SOLVED} show the page again with a message. */
public enum CaptchaResult {
    SOLVED(""),
    MISSING("captchaMissing"),
    /** Too old, or cheaper than the cost of now: the page has a new challenge. */
    EXPIRED("captchaExpired"),
    /** Changed, used before, or for another page, session or name. */
    REFUSED("captchaRefused"),
    /** The check does not work now; each answer is refused. */
    UNAVAILABLE("captchaUnavailable");

    private final String messageKey;

    CaptchaResult(String messageKey) {
        this.messageKey = messageKey;
    }

    /** Message key for field {@value CaptchaProvider#FIELD}; empty if solved. */
    public String messageKey() {
        return messageKey;
    }
}
