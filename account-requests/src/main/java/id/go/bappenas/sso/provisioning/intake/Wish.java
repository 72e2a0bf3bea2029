package id.go.bappenas.sso.provisioning.intake;

/**
 * What a memo asks for, for everybody in its list.
 *
 * @param workMailbox whether FLEXIWORK asks for a work mailbox too
 */
public record Wish(Kind kind, boolean workMailbox) {}
