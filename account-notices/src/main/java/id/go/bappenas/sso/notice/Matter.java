package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;
import java.util.Locale;
import java.util.Optional;

/** What a person is told of the account, beside passwords and addresses, which have mails of their own. */
public enum Matter {
    /** Identity data on file differ from before. */
    IDENTITY_CHANGED(Disowned.IDENTITY_CHANGE),
    /** Identity data on file were deleted. */
    IDENTITY_DELETED(Disowned.IDENTITY_CHANGE),
    /** Identity data were recorded again after they had been deleted. */
    IDENTITY_RECORDED(Disowned.IDENTITY_CHANGE),
    /** A second factor was set up. */
    FACTOR_ADDED(Disowned.SECOND_FACTOR),
    /** A second factor was taken off. */
    FACTOR_REMOVED(Disowned.SECOND_FACTOR),
    /** The password was ended by "Bukan saya". */
    PASSWORD_ENDED(null),
    /** The password was deleted, and no other one took its place yet. */
    PASSWORD_DELETED(Disowned.PASSWORD_CHANGE),
    /** The work mailbox is another one, or the first one. */
    WORK_ADDRESS_CHANGED(Disowned.WORK_ADDRESS),
    /** There is no work mailbox any more. */
    WORK_ADDRESS_REMOVED(Disowned.WORK_ADDRESS),
    /** A second factor was disowned, and what the press has done. */
    FACTOR_DISOWNED(null),
    /** The same of an officer or administrator, whose factor an administrator has to take off. */
    FACTOR_KEPT(null),
    /** Somebody chose "Bukan saya" in another mailbox, and the external address is disputed. */
    ADDRESS_DISPUTED(null),
    /** The last day of the contract differs from before. */
    CONTRACT_CHANGED(null),
    /** The contract has no last day any more. */
    CONTRACT_OPEN(null),
    /** The contract is over, and with it the access to Flexiwork. */
    CONTRACT_OVER(null),
    /** A request of accounts with the person in it was rejected. */
    REQUEST_REJECTED(null),
    /** The account was disabled. */
    DEACTIVATED(null),
    /** A request enabled the account again. */
    REACTIVATED(null),
    /** An administrator enabled the account again. */
    ENABLED(null);

    private final Disowned disowned;

    Matter(Disowned disowned) {
        this.disowned = disowned;
    }

    /** What the link "Bukan saya" of its mail is about; empty: there is no link, because no press could undo it. */
    Optional<Disowned> disowned() {
        return Optional.ofNullable(disowned);
    }

    /** Whether its mail says how to get a new password. */
    boolean leadsToReset() {
        return this == PASSWORD_ENDED || this == FACTOR_DISOWNED;
    }

    /** As it stands in the keys of messages. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
