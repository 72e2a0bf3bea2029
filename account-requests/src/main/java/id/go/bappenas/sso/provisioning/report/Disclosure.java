package id.go.bappenas.sso.provisioning.report;

import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.jpa.HistoryEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The data of a row that a reader sees. Verifiers and auditors see all data. The submitter sees findings in the list itself,
 * the user name once the worker has created or found the account, and an error only if it depends on no personal data.
 */
public enum Disclosure {
    /** For verifiers and auditors. */
    ALL,
    /** For the request's submitter, even with other roles. */
    LIST;

    /** Shown instead of an error that depends on data on file. */
    static final String ASK_VERIFIER = "ask-verifier";

    private static final Set<String> OF_NO_PERSON =
            Set.of("data-removed", "directory-unavailable", "flexiwork-role-missing", "smtp-away", ASK_VERIFIER);

    /** Details of the history that depend on no recorded data. */
    private static final Set<String> OF_HISTORY =
            Set.of("attachment", "employees", "error", "excluded", "reason", "rows");

    /** Findings by row id. */
    public Map<String, List<Finding>> findings(RequestRepository requests, List<RowEntity> rows) {
        var onFile = this == ALL
                ? requests.fileFindings(rows.stream().map(RowEntity::id).toList())
                : Map.<String, String>of();
        var findings = new HashMap<String, List<Finding>>();
        rows.forEach(row -> {
            var all = new ArrayList<>(Finding.read(row.findings()));
            Optional.ofNullable(onFile.get(row.id())).map(Finding::read).ifPresent(recorded -> {
                all.removeIf(Finding::isJudgedAgain);
                all.addAll(recorded);
            });
            findings.put(row.id(), all);
        });
        return findings;
    }

    public Optional<String> username(RowEntity row) {
        return row.username().filter(name -> isTold(row));
    }

    /** Whether the reader sees that the account exists. */
    public boolean account(RowEntity row) {
        return row.userId().isPresent() && isTold(row);
    }

    public Optional<String> lastError(RowEntity row) {
        return row.lastError().map(this::error);
    }

    private String error(String code) {
        return this == ALL || OF_NO_PERSON.contains(code) ? code : ASK_VERIFIER;
    }

    /** The details of an entry of the history. */
    public Map<String, String> details(HistoryEntity entry) {
        var details = new TreeMap<>(entry.details());
        if (this == LIST) {
            details.keySet().retainAll(OF_HISTORY);
        }
        details.computeIfPresent("error", (name, code) -> error(code));
        return details;
    }

    private boolean isTold(RowEntity row) {
        return this == ALL || row.isReached();
    }
}
