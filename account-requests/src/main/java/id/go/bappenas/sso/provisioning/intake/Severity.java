package id.go.bappenas.sso.provisioning.intake;

import java.util.Locale;

/** What a finding does to a request. */
public enum Severity {
    /** Nothing is stored; where only verifiers are told: the request cannot be approved. */
    ERROR,
    /** The verifier is told. */
    WARNING;

    /** As in JSON. */
    public String told() {
        return name().toLowerCase(Locale.ROOT);
    }
}
