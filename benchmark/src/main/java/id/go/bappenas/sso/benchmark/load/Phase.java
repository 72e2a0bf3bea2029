package id.go.bappenas.sso.benchmark.load;

/** The parts of one round of sign-ins. */
enum Phase {
    /** Several users, until the figure is stable; does not count. */
    WARM_UP,
    /** One user. */
    ALONE,
    /** Several users. */
    CROWD
}
