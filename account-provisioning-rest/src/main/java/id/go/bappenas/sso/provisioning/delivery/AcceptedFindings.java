package id.go.bappenas.sso.provisioning.delivery;

import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;

/**
 * What a verifier accepted by naming a row, at the approval or at a redelivery: the findings on record then, without findings
 * that came later.
 *
 * @param findings on record that had to be named; empty if the row was not named
 */
public record AcceptedFindings(List<Finding> findings) {

    public static AcceptedFindings of(KeycloakSession session, RowEntity row) {
        return new AcceptedFindings(
                row.acknowledged()
                        ? RequestRepository.of(session, row.realmId()).fileFindings(List.of(row.id())).values().stream()
                                .flatMap(text -> Finding.read(text).stream())
                                .filter(Finding::needsNaming)
                                .toList()
                        : List.of());
    }

    public Set<String> codes() {
        return findings.stream().map(Finding::code).collect(Collectors.toSet());
    }

    /** Whether the verifier accepted a finding, or one that says the same of rows that had no accounts yet. */
    public boolean cover(String code) {
        var codes = codes();
        return codes.contains(code)
                || (code.equals(Finding.ADDRESS_SHARED) && codes.contains(Finding.ADDRESS_REPEATED));
    }
}
