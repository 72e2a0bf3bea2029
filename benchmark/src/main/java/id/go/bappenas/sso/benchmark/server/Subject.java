package id.go.bappenas.sso.benchmark.server;

/** One of the two that a row sets side by side. */
public interface Subject {

    /** In the raw rounds. */
    String id();

    /** In the table. */
    String title();

    /** Where one server is compared with itself. */
    static Subject of(String id, String title) {
        return new Named(id, title);
    }

    /** A subject that is no server. */
    record Named(String id, String title) implements Subject {}
}
