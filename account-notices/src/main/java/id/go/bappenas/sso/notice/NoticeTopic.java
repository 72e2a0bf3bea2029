package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;
import java.util.Locale;
import java.util.Optional;

/** What {@link AccountNoticeMail} tells a person. Changed passwords and external addresses have mails of their own. */
public enum NoticeTopic {
    /** Registered identity data changed. */
    IDENTITY_CHANGED(Disowned.IDENTITY_CHANGE),
    /** Registered identity data were deleted. */
    IDENTITY_DELETED(Disowned.IDENTITY_CHANGE),
    /** Identity data were recorded again after they had been deleted. */
    IDENTITY_RECORDED(Disowned.IDENTITY_CHANGE),
    /** A second factor was set up. */
    FACTOR_ADDED(Disowned.SECOND_FACTOR),
    /** A second factor was removed. */
    FACTOR_REMOVED(Disowned.SECOND_FACTOR),
    /** The password was ended by "Bukan saya". */
    PASSWORD_ENDED(null),
    /** The password was deleted, and no new password was set yet. */
    PASSWORD_DELETED(Disowned.PASSWORD_CHANGE),
    /** The work mailbox was set or changed. */
    WORK_ADDRESS_CHANGED(Disowned.WORK_ADDRESS),
    /** The work mailbox was removed. */
    WORK_ADDRESS_REMOVED(Disowned.WORK_ADDRESS),
    /** A second factor was disowned; the mail tells the effects. */
    FACTOR_DISOWNED(null),
    /** A second factor of an officer or administrator was disowned; an administrator has to remove it. */
    FACTOR_KEPT(null),
    /** "Bukan saya" was pressed in another mailbox, and the external address is disputed. */
    ADDRESS_DISPUTED(null),
    /** The last day of the contract changed. */
    CONTRACT_CHANGED(null),
    /** The contract has no last day any more. */
    CONTRACT_OPEN(null),
    /** The contract is over, and with it the access to Flexiwork. */
    CONTRACT_OVER(null),
    /** A request for accounts that contains the person was rejected. */
    REQUEST_REJECTED(null),
    /** The account was disabled. */
    DEACTIVATED(null),
    /** A request enabled the account again. */
    REACTIVATED(null),
    /** An administrator enabled the account again. */
    ENABLED(null);

    private final Disowned disowned;

    NoticeTopic(Disowned disowned) {
        this.disowned = disowned;
    }

    /**
     * The change that the link "Bukan saya" of the mail disowns; empty if the mail has no link, because "Bukan saya" cannot
     * undo the change.
     */
    Optional<Disowned> disowned() {
        return Optional.ofNullable(disowned);
    }

    /** Whether its mail says how to get a new password. */
    boolean leadsToReset() {
        return this == PASSWORD_ENDED || this == FACTOR_DISOWNED;
    }

    /** Part of message keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
