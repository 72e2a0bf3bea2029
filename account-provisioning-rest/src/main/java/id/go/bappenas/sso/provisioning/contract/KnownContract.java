package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.provisioning.jpa.ContractEntity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The contract on record for an account.
 *
 * @param end its last day; empty if an administrator took it away
 * @param accountEnds whether the account ends with it; otherwise only the access to Flexiwork does
 * @param ended whether its last day is over, and what ends with it has ended
 * @param measured the day from which an extension is measured: the last day as somebody last looked at it, a verifier who named
 *     the row, an administrator, or the first row; but today if that day is over. Extensions that were not named do not move it
 */
public record KnownContract(Optional<LocalDate> end, boolean accountEnds, boolean ended, Optional<LocalDate> measured) {

    /** One whose last day was never moved. */
    public KnownContract(Optional<LocalDate> end, boolean accountEnds, boolean ended) {
        this(end, accountEnds, ended, end);
    }

    static KnownContract of(ContractEntity contract, LocalDate today) {
        return new KnownContract(
                contract.end(),
                contract.accountEnds(),
                contract.ended(),
                contract.decidedEnd().map(day -> day.isBefore(today) ? today : day));
    }

    Optional<LocalDate> runningUntil() {
        return ended ? Optional.empty() : end;
    }

    /** Whether the account has, or had, an end: one whose last day an administrator took away has none. */
    boolean limitsAccount() {
        return accountEnds && end.isPresent();
    }
}
