package id.go.bappenas.sso.reset.captcha;

/** Result of the check of an answer; all but {@link #SOLVED} show the page again with a message. */
public enum CaptchaResult {
    SOLVED(""),
    MISSING("captchaMissing"),
    /** The answer is too old, or cheaper than the current cost; the page has a new challenge. */
    EXPIRED("captchaExpired"),
    /** The answer was changed, used before, or made for another page, session or name. */
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
