package id.go.bappenas.sso.reset.request;

/** What became of a request. Only an open one leads anywhere. */
public enum RequestState {
    OPEN,
    /** The password was changed through it. */
    USED,
    /** A newer request took its place, or the password, the address or the account changed. */
    REPLACED,
    /** "Bukan saya". */
    DISOWNED
}
