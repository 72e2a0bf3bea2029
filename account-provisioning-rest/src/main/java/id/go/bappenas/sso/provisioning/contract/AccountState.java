package id.go.bappenas.sso.provisioning.contract;

/** What there is for the NIK of a row. */
public enum AccountState {
    NONE,
    ACTIVE,
    /** Enabled again by the row, if the verifier names it. */
    DISABLED
}
