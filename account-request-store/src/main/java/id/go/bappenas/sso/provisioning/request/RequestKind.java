package id.go.bappenas.sso.provisioning.request;

/** The kinds of accounts that a memo requests. */
public enum RequestKind {
    /** Access to Flexiwork for contract staff, with a new account for those without an account. */
    FLEXIWORK,
    /** An account with a work mailbox. */
    SSO_ACTIVATION;

    public boolean isFlexiwork() {
        return this == FLEXIWORK;
    }
}
