package id.go.bappenas.sso.notice;

/** A link "Bukan saya" that leads nowhere. */
final class DeadLinkException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final String UNKNOWN = "unknown";

    private DeadLinkException(String reason) {
        super(reason);
    }

    /** Cut short, changed, of another realm, or of somebody who is gone. */
    static DeadLinkException unknown() {
        return new DeadLinkException(UNKNOWN);
    }

    static DeadLinkException used() {
        return new DeadLinkException("used");
    }

    /** Somebody used the link of another mail, which covered this one's change. */
    static DeadLinkException elsewhere() {
        return new DeadLinkException("elsewhere");
    }

    static DeadLinkException expired() {
        return new DeadLinkException("expired");
    }

    /** Mailed to an address that the person has exchanged for another one since. */
    static DeadLinkException givenUp() {
        return new DeadLinkException("givenUp");
    }

    /** The same mailbox has a newer mail of the same kind, whose link covers this one's change too. */
    static DeadLinkException newer() {
        return new DeadLinkException("newer");
    }

    /** Too many unknown links from that network. */
    static DeadLinkException tooMany() {
        return new DeadLinkException("tooMany");
    }

    boolean isUnknown() {
        return UNKNOWN.equals(reason());
    }

    /** As it stands in the key of the message that tells it. */
    String reason() {
        return getMessage();
    }
}
