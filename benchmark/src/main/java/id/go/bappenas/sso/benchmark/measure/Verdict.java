package id.go.bappenas.sso.benchmark.measure;

/** Whether an aim is met. */
public enum Verdict {
    MET("met"),
    MISSED("**missed**"),
    /** The interval contains the limit. */
    OPEN("open"),
    /** There are too few rounds for an interval; the median reaches the limit. */
    PROBABLY_MET("met by the median"),
    /** There are too few rounds for an interval; the median does not reach the limit. */
    PROBABLY_MISSED("missed by the median"),
    /** Other work disturbed every round. */
    DISTURBED("not judged");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
