package id.go.bappenas.sso.provisioning.judging;

import id.go.bappenas.sso.employee.list.Column;
import id.go.bappenas.sso.provisioning.intake.Employee;
import id.go.bappenas.sso.provisioning.username.NameWords;
import java.util.ArrayList;
import java.util.List;

/** What the verifier has to know where the person has an account: a row changes neither its address nor its name or identity. */
record AccountRules(Directory directory) {

    List<Finding> of(Account account, Employee employee) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.warning(
                Column.NIK.field(), account.enabled() ? "account-active" : "account-disabled", account.username()));
        var nameDiffers = !NameWords.of(account.name()).equals(NameWords.of(employee.fullName()));
        var identityDiffers = !directory.hasOnFile(account, employee.factors());
        if (nameDiffers) {
            findings.add(Finding.warning(Column.FULL_NAME.field(), "name-differs", account.username()));
        }
        if (identityDiffers) {
            findings.add(Finding.warning(Column.BIRTH_DATE.field(), "identity-differs", account.username()));
        }
        employee.address()
                .filter(address -> account.address().filter(address::equals).isEmpty())
                .ifPresent(address -> findings.add(Finding.warning(
                        Column.EXTERNAL_EMAIL.field(),
                        account.address().isPresent() ? "address-differs" : "address-new",
                        account.username())));
        if ((nameDiffers || identityDiffers) && takesAddress(account, employee)) {
            findings.add(Finding.error(Column.EXTERNAL_EMAIL.field(), "address-identity-differs", account.username()));
        }
        return findings;
    }

    /** Whether a first password or a reset could go to the row's address. */
    private boolean takesAddress(Account account, Employee employee) {
        return employee.address()
                        .filter(address ->
                                account.address().filter(address::equals).isEmpty())
                        .isPresent()
                && (account.address().isEmpty() || directory.isFirstPasswordUnused(account));
    }
}
