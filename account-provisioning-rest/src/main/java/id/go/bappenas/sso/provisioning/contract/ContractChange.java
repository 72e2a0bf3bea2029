package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.provisioning.intake.RequestKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an approved row does to the contract of its account. A last day holds for every kind of request. A later one extends, an
 * earlier one changes nothing while the old one runs; an account that ends becomes one without an end, or the other way round,
 * only if the verifier names the row. All combinations: docs/security/request-rows.md.
 *
 * @param end the last day afterwards; empty if there is none
 * @param accountEnds whether the account ends with it
 */
public record ContractChange(Effect effect, Optional<LocalDate> end, boolean accountEnds) {

    /** What becomes of the contract, and what the verifier is told. */
    public enum Effect {
        /** No contract is there, and none comes. */
        NOTHING(null, false),
        /** There is a last day now, or a later one. */
        RUNS(null, false),
        /** The row's last day is earlier than the running one, which holds. */
        KEPT("account-contract-kept", false),
        /** The last day is later by more than extensions may be, all together since somebody last looked at it. */
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

        /** Of the finding for verifiers. */
        public Optional<String> code() {
            return Optional.ofNullable(code);
        }

        /** Whether it takes a verifier who names the row. */
        public boolean needsNaming() {
            return named;
        }
    }

    /**
     * @param known the contract on record
     * @param rowEnd the row's last day
     * @param extensionMonths by how much a last day may move, in one step or in many, without a row being named
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
