package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.server.Contender;

/** One thing that is measured on both servers. */
public interface Row {

    /** In the raw rounds. */
    String id();

    /** In the table. */
    String title();

    /** What exactly lies between the two readings of the clock. */
    String timed();

    /** Makes what the work needs on one server, outside of any measurement. */
    Work on(Contender contender);
}
