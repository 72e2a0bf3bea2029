package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The change that an approved row makes to the contract of its account. A later last day extends the contract; an earlier last
 * day changes nothing while the contract runs, unless the verifier shortens the contract. The verifier has to name the row if an account with an end becomes permanent, or
 * the reverse. All combinations: docs/security/request-rows.md.
 *
 * @param end the last day afterwards; empty if there is no last day
 * @param accountEnds whether the account ends with the contract
 * @param shorter whether the row's last day is before the day on record, so that the verifier may shorten the contract
 */
public record ContractChange(Effect effect, Optional<LocalDate> end, boolean accountEnds, boolean shorter) {

    /** The effect on the contract, and the finding for the verifier. */
    public enum Effect {
        /** There is no contract before or after. */
        NOTHING(null, false),
        /** The contract gets a last day, or a later last day. */
        RUNS(null, false),
        /** The row's last day is earlier; the current last day stays. */
        KEPT(null, false),
        /** The row's last day is earlier, and the verifier shortens the contract. */
        SHORTENED(null, false),
        /** The last day moves further than extensions may, counted from the last confirmed day. */
        EXTENDED("account-contract-extended", true),
        /** The account had no end and gets an end. */
        LIMITED("account-contract-limited", true),
        /** The account had an end and loses it. */
        PERMANENT("account-made-permanent", true);

        private final String code;
        private final boolean named;

        Effect(String code, boolean named) {
            this.code = code;
            this.named = named;
        }

        /** The code of the effect's own finding. */
        Optional<String> code() {
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
     * @param shorten whether the verifier wants the row's last day even if it is before the day on record
     */
    public static ContractChange of(
            RequestKind kind,
            RowAccountState account,
            Optional<KnownContract> known,
            Optional<LocalDate> rowEnd,
            int extensionMonths,
            boolean shorten) {
        var limited = known.filter(KnownContract::limitsAccount).isPresent();
        var running = known.flatMap(KnownContract::runningUntil);
        var measured = known.flatMap(KnownContract::measured);
        if (rowEnd.isEmpty()) {
            return limited
                    ? new ContractChange(Effect.PERMANENT, running, false, false)
                    : new ContractChange(running.isPresent() ? Effect.RUNS : Effect.NOTHING, running, false, false);
        }
        var shorter = running.filter(rowEnd.get()::isBefore).isPresent();
        var end = shorter && !shorten ? running : rowEnd;
        var stays = account == RowAccountState.ACTIVE && !limited;
        if (stays && !kind.isFlexiwork()) {
            return new ContractChange(Effect.LIMITED, end, true, shorter);
        }
        var effect = shorter
                ? (shorten ? Effect.SHORTENED : Effect.KEPT)
                : effect(running, measured, rowEnd.get(), extensionMonths);
        return new ContractChange(effect, end, !stays, shorter);
    }

    /** Codes of the findings for verifiers. */
    public List<String> codes() {
        return Stream.concat(effect.code().stream(), shorter ? Stream.of(Finding.CONTRACT_SHORTER) : Stream.empty())
                .toList();
    }

    private static Effect effect(
            Optional<LocalDate> running, Optional<LocalDate> measured, LocalDate rowEnd, int extensionMonths) {
        var isFar = measured.filter(day -> rowEnd.isAfter(day.plusMonths(extensionMonths)))
                .isPresent();
        return running.filter(rowEnd::isAfter).isPresent() && isFar ? Effect.EXTENDED : Effect.RUNS;
    }
}
