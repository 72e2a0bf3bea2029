package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.intake.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The data on file about a row; for verifiers only.
 *
 * @param row as in the list
 * @param nik of the row's person
 * @param account the account of the NIK
 * @param username user name of the account, or the user name that a new account would get now
 */
public record ComparedRow(
        int row, Nik nik, Optional<ExistingAccount> account, String username, List<Finding> findings) {}
