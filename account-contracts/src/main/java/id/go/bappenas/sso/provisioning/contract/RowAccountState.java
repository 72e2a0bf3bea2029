package id.go.bappenas.sso.provisioning.contract;

/** The account of a row's NIK. */
public enum RowAccountState {
    NONE,
    ACTIVE,
    /** The row enables it, if the verifier asked for it. */
    DISABLED
}
