package id.go.bappenas.sso.notice;

/** Why a link "Bukan saya" does nothing. */
enum LinkProblem {
    /** The link is cut short, changed, of another realm, or of a removed person. */
    UNKNOWN("unknown"),
    USED("used"),
    /** The link of another mail was used, which also covered the change of this mail. */
    USED_IN_ANOTHER_MAIL("elsewhere"),
    EXPIRED("expired"),
    /** The link was mailed to an address that the person has replaced since. */
    GIVEN_UP("givenUp"),
    /** The same mailbox has a newer mail of the same kind, whose link also covers the change of this mail. */
    NEWER_MAIL("newer"),
    /** Too many unknown links came from that network. */
    TOO_MANY("tooMany"),
    /** The directory that has the password does not answer. Nothing was done, and the same link works again afterwards. */
    DIRECTORY_UNAVAILABLE("directoryUnavailable"),
    /** Other transactions held the lock. Nothing was done, and the same link may work a moment later. */
    UNAVAILABLE("unavailable");

    private final String id;

    LinkProblem(String id) {
        this.id = id;
    }

    /** Part of the message key. */
    String id() {
        return id;
    }
}
