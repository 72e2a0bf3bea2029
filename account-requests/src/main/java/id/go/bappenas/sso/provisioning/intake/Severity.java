package id.go.bappenas.sso.provisioning.intake;

import java.util.Locale;

/** The effect of a finding on a request. */
public enum Severity {
    /** The request is not stored. For a finding that only verifiers see: the request cannot be approved. */
    ERROR,
    /** The verifier sees it. */
    WARNING;

    /** As in JSON. */
    public String told() {
        return name().toLowerCase(Locale.ROOT);
    }
}
