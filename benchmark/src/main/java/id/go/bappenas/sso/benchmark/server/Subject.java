package id.go.bappenas.sso.benchmark.server;

/** One of the two subjects that a row compares. */
public interface Subject {

    /** The name in rounds.csv. */
    String id();

    /** The name in the table. */
    String title();

    /** A subject of a row that compares one server with itself. */
    static Subject of(String id, String title) {
        return new Named(id, title);
    }

    /** A subject that is not a server. */
    record Named(String id, String title) implements Subject {}
}
