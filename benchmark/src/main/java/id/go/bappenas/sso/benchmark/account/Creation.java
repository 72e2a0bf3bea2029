package id.go.bappenas.sso.benchmark.account;

import id.go.bappenas.sso.benchmark.BenchmarkException;

/** Creates people at one of the servers. */
@FunctionalInterface
interface Creation {

    double NANOSECONDS = 1e9;

    /** @return nanoseconds until all people are created */
    long create(int people) throws BenchmarkException, InterruptedException;

    /** Creates people and returns how many a second. */
    default double perSecond(int people) throws BenchmarkException, InterruptedException {
        return people / (create(people) / NANOSECONDS);
    }
}
