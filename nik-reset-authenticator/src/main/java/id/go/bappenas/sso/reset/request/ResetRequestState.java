package id.go.bappenas.sso.reset.request;

/** State of a request. Only an open one can be used. */
public enum ResetRequestState {
    OPEN,
    /** It changed the password. */
    USED,
    /** A newer request took its place, or the password, the address or the account changed. */
    REPLACED,
    /** The person chose "Bukan saya". */
    DISOWNED
}
