package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import id.go.bappenas.sso.provisioning.username.NameWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Findings for a row whose employee has an account. A row does not change the account's name and identity data, and changes its
 * external address only if the verifier names the row.
 */
public record AccountRules(RequestKind kind, PersonLookup directory) {

    List<Finding> of(ExistingAccount account, EmployeeData employee) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.warning(
                Column.NIK.field(),
                account.enabled() ? "account-active" : Finding.ACCOUNT_DISABLED,
                account.username()));
        var nameDiffers = !NameWords.of(account.name()).equals(NameWords.of(employee.fullName()));
        var identityDiffers = !directory.hasOnFile(account, employee.factors());
        if (nameDiffers) {
            findings.add(Finding.warning(Column.FULL_NAME.field(), "name-differs", account.username()));
        }
        if (identityDiffers) {
            findings.add(Finding.warning(Column.BIRTH_DATE.field(), "identity-differs", account.username()));
        }
        if (!account.enabled() && (nameDiffers || identityDiffers)) {
            findings.add(Finding.warning(Column.NIK.field(), Finding.REACTIVATION_DIFFERS, account.username()));
        }
        employee.address()
                .filter(address -> account.address().filter(address::equals).isEmpty())
                .ifPresent(address -> findings.addAll(address(account, nameDiffers || identityDiffers)));
        return findings;
    }

    /** Findings for an address that differs from the registered address: the difference, and the effect of the row. */
    private List<Finding> address(ExistingAccount account, boolean dataDiffer) {
        var field = Column.EXTERNAL_EMAIL.field();
        var findings = new ArrayList<Finding>();
        findings.add(Finding.warning(
                field, account.address().isPresent() ? "address-differs" : "address-new", account.username()));
        var unused = directory.isFirstPasswordUnused(account);
        if (dataDiffer && (account.address().isEmpty() || unused)) {
            findings.add(Finding.error(field, Finding.IDENTITY_DIFFERS, account.username()));
        } else if (!dataDiffer && isTaken(account, unused)) {
            findings.add(taken(account.username(), account.address()));
        }
        return findings;
    }

    private static Finding taken(String username, Optional<ExternalAddress> registered) {
        var field = Column.EXTERNAL_EMAIL.field();
        return registered
                .map(address -> Finding.warning(field, Finding.REPLACED, username, address.masked()))
                .orElseGet(() -> Finding.warning(field, Finding.RECORDED, username));
    }

    /** Whether the row's address would be taken; the worker uses the same rule. */
    private boolean isTaken(ExistingAccount account, boolean firstPasswordUnused) {
        if (!account.enabled()) {
            return account.address().isEmpty();
        }
        return firstPasswordUnused || (account.address().isEmpty() && !kind.isFlexiwork());
    }
}
