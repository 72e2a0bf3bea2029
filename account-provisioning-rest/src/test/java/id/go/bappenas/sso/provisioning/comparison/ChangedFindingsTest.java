package id.go.bappenas.sso.provisioning.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.request.Memo;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A decision stops once if the recorded data about a row are not those that the verifier was shown. */
class ChangedFindingsTest {

    private static final Finding OTHER = Finding.warning("nik", "nik-in-other-request", "satu");

    private final RowEntity row = new RowEntity(
            "row",
            new RequestEntity(
                    "request",
                    "realm",
                    RequestKind.FLEXIWORK,
                    new Memo("B-1", LocalDate.EPOCH, "x", "x", "x", "x"),
                    false,
                    Instant.EPOCH),
            1,
            "digest");

    @Test
    void sameDataAreNoChange() {
        assertThat(isChanged(List.of(OTHER), "rina", List.of(OTHER), "rina")).isFalse();
        assertThat(isChanged(List.of(), "rina", List.of(), "rina")).isFalse();
    }

    @Test
    void newFindingFindingThatIsGoneAndOtherDataInAFindingAreChanges() {
        assertThat(isChanged(List.of(), "rina", List.of(OTHER), "rina")).isTrue();
        assertThat(isChanged(List.of(OTHER), "rina", List.of(), "rina")).isTrue();
        assertThat(isChanged(
                        List.of(OTHER), "rina", List.of(Finding.warning("nik", "nik-in-other-request", "dua")), "rina"))
                .isTrue();
    }

    @Test
    void anotherUsernameOrAccountIsAChange() {
        assertThat(isChanged(List.of(), "rina", List.of(), "rina2")).isTrue();
        row.compared("rina", "account");
        var compared = new ComparedRow(1, new Nik("3273010203900001"), Optional.empty(), "rina", List.of());
        assertThat(RequestComparison.isChanged(row, "[]", compared)).isTrue();
    }

    private boolean isChanged(List<Finding> shown, String shownName, List<Finding> now, String nameNow) {
        row.compared(shownName, null);
        var compared = new ComparedRow(1, new Nik("3273010203900001"), Optional.empty(), nameNow, now);
        return RequestComparison.isChanged(row, Finding.write(shown), compared);
    }
}
