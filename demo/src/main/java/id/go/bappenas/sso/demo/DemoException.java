package id.go.bappenas.sso.demo;

/** The demo cannot continue. The message gives the reason and the remedy in Indonesian and English. */
final class DemoException extends Exception {

    private static final long serialVersionUID = 1L;

    DemoException(String message) {
        super(message);
    }
}
