package id.go.bappenas.sso.provisioning.state;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.request.Memo;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import id.go.bappenas.sso.state.HelpStep;
import id.go.bappenas.sso.state.StateFact;
import id.go.bappenas.sso.state.StateText;
import id.go.bappenas.sso.support.problem.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestContributorTest {

    private static final Instant NOW = Instant.parse("2026-11-29T05:00:00Z");
    private static final Optional<Long> WRITTEN = Optional.of(1_000L);

    private final RowEntity row = row();

    @ParameterizedTest
    @EnumSource(RowState.class)
    void stateOfARowHasASentenceWithTheMemo(RowState state) {
        row.contract(Optional.of(LocalDate.of(2026, 12, 1)), Optional.empty());
        row.reached(state, "budi-id", "budi", NOW);

        var fact = fact(WRITTEN);

        for (var language : Language.values()) {
            assertThat(new StateText(language, ZoneId.of("Asia/Jakarta")).of(fact))
                    .contains(" B-1/2026 ")
                    .doesNotContain("{")
                    .contains("2026")
                    .endsWith(".");
        }
    }

    @Test
    void firstPasswordCanBeSentAgainUntilThePersonHasChosenOne() {
        row.mayReplace(1_000L);
        row.reached(RowState.DELIVERED, "budi-id", "budi", NOW);

        assertThat(fact(WRITTEN).help()).containsExactly(HelpStep.LOOK_INTO_SPAM, HelpStep.SEND_FIRST_PASSWORD);
        assertThat(fact(Optional.of(2_000L)).help()).isEmpty();
        assertThat(fact(Optional.empty()).help()).isEmpty();
    }

    @Test
    void failedRowIsForTheVerifier() {
        row.refused("nik-in-use", NOW);

        assertThat(fact(WRITTEN).code()).isEqualTo("request-failed");
        assertThat(fact(WRITTEN).help()).containsExactly(HelpStep.ASK_VERIFIER);
    }

    private StateFact fact(Optional<Long> written) {
        return RequestContributor.decided(row, "B-1/2026", written);
    }

    private static RowEntity row() {
        var memo = new Memo("B-1/2026", LocalDate.of(2026, 11, 1), "Akun", "Kepala", "Direktur", "Unit");
        var request = new RequestEntity("1", "bappenas", RequestKind.FLEXIWORK, memo, false, NOW);
        return new RowEntity("2", request, 1, "digest");
    }
}
