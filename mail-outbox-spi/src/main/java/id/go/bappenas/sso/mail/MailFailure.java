package id.go.bappenas.sso.mail;

/** How a mail failed. */
public enum MailFailure {
    /** The mail server could not be reached, did not answer, or refused before a recipient was named. */
    SERVER,
    /** The mail server answered, but did not take this mail, or became silent at this recipient. */
    MAIL,
    /** The mail server says that the recipient's mailbox does not exist or takes no mails, for good (5xx at RCPT). */
    MAILBOX,
    /** The whole mail went out and no answer came: it may arrive. */
    UNKNOWN
}
