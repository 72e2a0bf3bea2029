package id.go.bappenas.sso.notice;

/** Other transactions stood in the way; nothing was done, and the same may work a moment later. */
final class BusyException extends Exception {

    private static final long serialVersionUID = 1L;
}
