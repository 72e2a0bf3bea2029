package id.go.bappenas.sso.provisioning.intake;

/** What a memo asks for. */
public enum RequestKind {
    /** Access to Flexiwork for contract staff, with an account for those who have none. */
    FLEXIWORK,
    /** An account with a work mailbox. */
    SSO_ACTIVATION;

    public boolean isFlexiwork() {
        return this == FLEXIWORK;
    }
}
