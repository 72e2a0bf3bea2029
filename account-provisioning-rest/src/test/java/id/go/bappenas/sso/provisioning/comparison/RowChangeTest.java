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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed about a row, and whether that stops a decision. */
class RowChangeTest {

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
            7,
            "digest");

    @Test
    void sameDataDoNotStopADecision() {
        assertThat(change(List.of(OTHER), List.of(OTHER)).stops()).isFalse();
        assertThat(change(List.of(), List.of()).stops()).isFalse();
    }

    @Test
    void newFindingStopsADecisionAndIsTold() {
        var change = change(List.of(), List.of(OTHER));

        assertThat(change.stops()).isTrue();
        assertThat(change.told()).singleElement().satisfies(told -> {
            assertThat(told.code()).isEqualTo("nik-in-other-request");
            assertThat(told.arguments()).containsExactly("satu");
            assertThat(told.about()).containsEntry("row", 7).containsEntry("change", "new");
        });
    }

    @Test
    void findingThatIsGoneDoesNotStopADecisionAndIsToldWithOthers() {
        assertThat(change(List.of(OTHER), List.of()).stops()).isFalse();

        var missing = Finding.error("externalEmail", "address-missing");
        assertThat(change(List.of(OTHER), List.of(missing)).told())
                .extracting(told -> told.code() + " " + told.about().get("change"))
                .containsExactly("address-missing new", "nik-in-other-request gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nik-in-other-request", "nik-in-approved-request", "approved-request-differs"})
    void idOfTheOtherRequestMakesNoDifference(String code) {
        assertThat(change(List.of(Finding.warning("nik", code, "satu")), List.of(Finding.warning("nik", code, "dua")))
                        .stops())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'a, b', 'a', false",
        "'a', 'a, b', true",
        "'a, b', 'a, c', true",
        "'a, b, c, d, e, …', 'b, c, d, e, f, …', false"
    })
    void onlyAnotherNameOfAListStopsADecision(String before, String now, boolean stops) {
        for (var code : List.of("name-alike", "username-alike", "employee-number-in-use", "address-shared")) {
            assertThat(change(
                                    List.of(Finding.warning("fullName", code, before)),
                                    List.of(Finding.warning("fullName", code, now)))
                            .stops())
                    .as(code)
                    .isEqualTo(stops);
        }
    }

    @Test
    void otherDataInAFindingStopADecision() {
        assertThat(change(
                                List.of(Finding.warning("contractEnd", "contract-shorter", "rina", "2027-12-31", "x")),
                                List.of(Finding.warning("contractEnd", "contract-shorter", "rina", "2028-12-31", "x")))
                        .stops())
                .isTrue();
    }

    @Test
    void warningThatIsAnErrorNowStopsADecision() {
        assertThat(change(List.of(Finding.warning("nik", "x")), List.of(Finding.error("nik", "x")))
                        .stops())
                .isTrue();
    }

    @Test
    void anotherUsernameOrAccountStopsADecisionAndIsTold() {
        row.compared("rina", null);
        var renamed = RowChange.of(row, List.of(), compared("rina2", List.of()));
        assertThat(renamed.stops()).isTrue();
        assertThat(renamed.told()).singleElement().satisfies(told -> {
            assertThat(told.code()).isEqualTo("username-changed");
            assertThat(told.arguments()).containsExactly("rina", "rina2");
        });

        row.compared("rina", "account");
        var other = RowChange.of(row, List.of(), compared("rina", List.of()));
        assertThat(other.stops()).isTrue();
        assertThat(other.told()).extracting("code").containsExactly("account-changed");
    }

    /** A column holds about forty findings; those that had no room are no news. */
    @Test
    void findingsBeyondTheRoomOfTheColumnDoNotStopADecision() {
        var many = IntStream.range(0, 100)
                .mapToObj(number -> Finding.warning("nik", "x" + number, "y".repeat(60)))
                .toList();

        assertThat(change(Finding.read(Finding.write(many)), many).stops()).isFalse();
    }

    private RowChange change(List<Finding> shown, List<Finding> now) {
        row.compared("rina", null);
        return RowChange.of(row, shown, compared("rina", now));
    }

    private static ComparedRow compared(String username, List<Finding> findings) {
        return new ComparedRow(7, new Nik("3273010203900001"), Optional.empty(), username, findings);
    }
}
