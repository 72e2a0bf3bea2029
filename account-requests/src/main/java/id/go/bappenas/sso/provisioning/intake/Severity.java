package id.go.bappenas.sso.provisioning.intake;

import java.util.Locale;

/** The effect of a finding on a request. */
public enum Severity {
    /** The request is not stored. An error that only verifiers see blocks the approval instead. */
    ERROR,
    /** The verifier sees the finding. */
    WARNING;

    /** The value in JSON. */
    public String told() {
        return name().toLowerCase(Locale.ROOT);
    }
}
