package id.go.bappenas.sso.employee.event;

import java.util.Locale;

/** The kinds of changes that a person can disown with "Bukan saya". */
public enum Disowned {
    /** A request of Lupa Password, on its confirmation page. */
    RESET_REQUEST,
    /** A change of the password, by the link of its notice. */
    PASSWORD_CHANGE,
    /** A change of the external address, by the link of its notice. */
    ADDRESS_CHANGE,
    /** Tries of Lupa Password with wrong identity data, by the link of the mail that tells of them. */
    IDENTITY_GUESS,
    /** A change of the identity data on file, by the link of its notice. */
    IDENTITY_CHANGE,
    /** A second factor that was set up or removed, by the link of its notice. */
    SECOND_FACTOR,
    /** A change of the work mailbox, by the link of its notice. */
    WORK_ADDRESS;

    /** Whether the account was changed, so that pending links and addresses have to end. */
    public boolean isAboutAccount() {
        return this == PASSWORD_CHANGE || this == ADDRESS_CHANGE;
    }

    /** Whether the thief who made the change may have a session. */
    public boolean endsSessions() {
        return isAboutAccount() || this == SECOND_FACTOR || this == WORK_ADDRESS;
    }

    /** Value in events, and part of message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
