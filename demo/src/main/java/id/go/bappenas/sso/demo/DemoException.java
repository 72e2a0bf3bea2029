package id.go.bappenas.sso.demo;

/** The demo cannot go on; the message says why and what to do, in Indonesian and English. */
final class DemoException extends Exception {

    private static final long serialVersionUID = 1L;

    DemoException(String message) {
        super(message);
    }
}
