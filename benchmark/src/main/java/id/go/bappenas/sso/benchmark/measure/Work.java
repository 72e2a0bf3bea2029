package id.go.bappenas.sso.benchmark.measure;

/** The work of a row on one server. */
@FunctionalInterface
public interface Work {

    /**
     * Does it once, with whatever has to come before and after it, and fails if the server did not do it.
     *
     * @return nanoseconds of the timed part
     */
    long once();
}
