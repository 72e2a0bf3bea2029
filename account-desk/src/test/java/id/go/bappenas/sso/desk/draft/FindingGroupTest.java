package id.go.bappenas.sso.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.provisioning.intake.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingGroupTest {

    @Test
    void rowsAreGroupedByWhatHasToBeDoneErrorsFirst() {
        var groups = FindingGroup.of(new DraftJudgement(
                "",
                List.of(),
                List.of(
                        row(3, Finding.warning("fullName", "name-repeated", "2")),
                        row(4, Finding.error("nik", "nik-invalid"), Finding.warning("fullName", "name-repeated", "2")),
                        row(
                                5,
                                Finding.warning("fullName", "name-repeated", "4"),
                                Finding.error("nik", "row-repeated", "3")),
                        row(6, Finding.error("nik", "nik-invalid"))),
                Set.of()));

        assertThat(groups)
                .extracting(FindingGroup::id)
                .containsExactly("nik.nik-invalid", "nik.row-repeated", "fullName.name-repeated");
        assertThat(groups).extracting(FindingGroup::rows).containsExactly(List.of(4, 6), List.of(5), List.of(3, 4, 5));
        assertThat(groups).extracting(FindingGroup::isSame).containsExactly(true, true, false);
    }

    private static DraftJudgement.Row row(int number, Finding... findings) {
        return new DraftJudgement.Row(number, List.of(findings));
    }
}
