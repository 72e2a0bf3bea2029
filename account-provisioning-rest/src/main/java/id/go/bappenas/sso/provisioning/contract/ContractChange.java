package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.provisioning.intake.RequestKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an approved row changes in the contract of its account. A later last day extends the contract; an earlier one changes
 * nothing while the contract runs. An account that ends becomes permanent, or the other way round, only if the verifier names the
 * row. All combinations: docs/security/request-rows.md.
 *
 * @param end the last day afterwards; empty if there is none
 * @param accountEnds whether the account ends with it
 */
public record ContractChange(Effect effect, Optional<LocalDate> end, boolean accountEnds) {

    /** The effect on the contract, and the finding for the verifier. */
    public enum Effect {
        /** There is no contract before or after. */
        NOTHING(null, false),
        /** The contract has a last day now, or a later one. */
        RUNS(null, false),
        /** The row's last day is earlier; the present one stays. */
        KEPT("account-contract-kept", false),
        /** The last day moves by more than extensions may, counted from the last confirmed day. */
        EXTENDED("account-contract-extended", true),
        /** The account had no end and gets one. */
        LIMITED("account-contract-limited", true),
        /** The account had an end and loses it. */
        PERMANENT("account-made-permanent", true);

        private final String code;
        private final boolean named;

        Effect(String code, boolean named) {
            this.code = code;
            this.named = named;
        }

        /** The code of the finding for verifiers. */
        public Optional<String> code() {
            return Optional.ofNullable(code);
        }

        /** Whether the verifier has to name the row. */
        public boolean needsNaming() {
            return named;
        }
    }

    /**
     * @param known the contract on record
     * @param rowEnd the row's last day
     * @param extensionMonths months by which a last day may move, in one step or several, without a row being named
     */
    public static ContractChange of(
            RequestKind kind,
            AccountState account,
            Optional<KnownContract> known,
            Optional<LocalDate> rowEnd,
            int extensionMonths) {
        var limited = known.filter(KnownContract::limitsAccount).isPresent();
        var running = known.flatMap(KnownContract::runningUntil);
        var measured = known.flatMap(KnownContract::measured);
        if (rowEnd.isEmpty()) {
            return limited
                    ? new ContractChange(Effect.PERMANENT, running, false)
                    : new ContractChange(running.isPresent() ? Effect.RUNS : Effect.NOTHING, running, false);
        }
        var end = running.filter(rowEnd.get()::isBefore).orElse(rowEnd.get());
        if (account == AccountState.ACTIVE && !limited) {
            return kind.isFlexiwork()
                    ? new ContractChange(
                            effect(running, measured, rowEnd.get(), extensionMonths), Optional.of(end), false)
                    : new ContractChange(Effect.LIMITED, Optional.of(end), true);
        }
        return new ContractChange(effect(running, measured, rowEnd.get(), extensionMonths), Optional.of(end), true);
    }

    private static Effect effect(
            Optional<LocalDate> running, Optional<LocalDate> measured, LocalDate rowEnd, int extensionMonths) {
        if (running.filter(rowEnd::isBefore).isPresent()) {
            return Effect.KEPT;
        }
        var isFar = measured.filter(day -> rowEnd.isAfter(day.plusMonths(extensionMonths)))
                .isPresent();
        return running.filter(rowEnd::isAfter).isPresent() && isFar ? Effect.EXTENDED : Effect.RUNS;
    }
}
