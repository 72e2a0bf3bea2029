package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.provisioning.jpa.ContractEntity;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The contract on record for an account.
 *
 * @param end last day; empty if an administrator removed it
 * @param accountEnds whether the account ends with the contract; otherwise only the access to Flexiwork ends
 * @param ended whether the end was processed
 * @param measured the day from which an extension is measured: the last day that a verifier confirmed by naming the row, that
 *     an administrator wrote, or that the first row had; today if that day is over. Extensions without a named row do not
 *     change it
 */
public record KnownContract(Optional<LocalDate> end, boolean accountEnds, boolean ended, Optional<LocalDate> measured) {

    /** A contract whose last day was never moved. */
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

    /** Whether the account ends, or ended, with the contract; without a last day the account does not end. */
    boolean limitsAccount() {
        return accountEnds && end.isPresent();
    }
}
