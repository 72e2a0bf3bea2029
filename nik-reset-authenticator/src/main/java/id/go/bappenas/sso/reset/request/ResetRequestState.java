package id.go.bappenas.sso.reset.request;

/** State of a request. Only an open request can be used. */
public enum ResetRequestState {
    OPEN,
    /** The request changed the password. */
    USED,
    /** A newer request took its place, or the password, the address or the account changed. */
    REPLACED,
    /** The person chose "Bukan saya". */
    DISOWNED
}
