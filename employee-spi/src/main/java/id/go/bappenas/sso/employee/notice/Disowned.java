package id.go.bappenas.sso.employee.notice;

import java.util.Locale;

/** What somebody says was not theirs. */
public enum Disowned {
    /** A request of Lupa Password, on its confirmation page. */
    RESET_REQUEST,
    /** A change of the password, by the link of its notice. */
    PASSWORD_CHANGE,
    /** A change of the external address, by the link of its notice. */
    ADDRESS_CHANGE,
    /** Tries of Lupa Password with wrong identity data, by the link of the mail that tells of them. */
    IDENTITY_GUESS;

    /** As it stands in events and in the keys of messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
