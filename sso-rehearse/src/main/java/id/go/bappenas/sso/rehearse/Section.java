package id.go.bappenas.sso.rehearse;

import java.util.List;

/** Findings about one topic. */
record Section(String code, String indonesian, String english, List<Finding> findings) {

    Section {
        findings = List.copyOf(findings);
    }
}
