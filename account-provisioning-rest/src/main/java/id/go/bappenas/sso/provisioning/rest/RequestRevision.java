package id.go.bappenas.sso.provisioning.rest;

import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.report.Disclosure;
import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request's ETag has three parts: the revision, a hash and the language. The hash covers the number of rows in each state
 * and, for verifiers and auditors, the time of the comparison.
 */
record RequestRevision(RequestEntity request, Map<RowState, Long> counts, Disclosure disclosure, String language) {

    String tag() {
        return "\"" + request.revision() + "." + Integer.toHexString(seen().hashCode()) + "." + language + "\"";
    }

    private String seen() {
        var compared = disclosure == Disclosure.ALL ? request.comparedAt() : Optional.empty();
        return new TreeMap<>(counts) + compared.map(Object::toString).orElse("");
    }

    /** Whether the client already has this revision. */
    boolean isKnown(HttpHeaders headers) {
        var known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && Arrays.stream(known.replace("W/", "").split(","))
                        .map(String::strip)
                        .anyMatch(tag()::equals);
    }

    /**
     * Checks that a decision is about the revision that the caller has read; the progress of rows does not matter.
     *
     * @throws ProblemException 412 if the request has changed since
     */
    static void check(RequestEntity request, HttpHeaders headers) {
        var meant = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (meant != null
                && !meant.equals("*")
                && Arrays.stream(meant.split(","))
                        .map(String::strip)
                        .noneMatch(tag -> tag.startsWith("\"" + request.revision() + "."))) {
            throw ProblemException.of(412, "request-changed");
        }
    }
}
