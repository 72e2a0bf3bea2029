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
 */
public record KnownContract(Optional<LocalDate> end, boolean accountEnds, boolean ended) {

    static KnownContract of(ContractEntity contract) {
        return new KnownContract(contract.end(), contract.accountEnds(), contract.ended());
    }

    Optional<LocalDate> runningUntil() {
        return ended ? Optional.empty() : end;
    }

    /** Whether the account has, or had, an end: one whose last day an administrator took away has none. */
    boolean limitsAccount() {
        return accountEnds && end.isPresent();
    }
}
