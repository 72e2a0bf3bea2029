package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.intake.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What the files say about a row; for verifiers only.
 *
 * @param row as the list shows it
 * @param nik of the row's person
 * @param account the one that is there for the NIK
 * @param username the account's, or the one that the person would get now
 */
public record ComparedRow(
        int row, Nik nik, Optional<ExistingAccount> account, String username, List<Finding> findings) {}
