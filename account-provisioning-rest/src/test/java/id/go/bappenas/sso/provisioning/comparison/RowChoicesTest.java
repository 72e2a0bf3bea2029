package id.go.bappenas.sso.provisioning.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rows that an approval has to name, and those that it must not name. */
class RowChoicesTest {

    private static final Finding MISSING = Finding.error("externalEmail", "address-missing");
    private static final Finding DISABLED = Finding.warning("nik", "account-disabled", "rina");
    private static final Finding SHORTER =
            Finding.warning("contractEnd", "contract-shorter", "rina", "2027-12-31", "2027-11-30");
    private static final Finding REPLACED =
            Finding.warning("externalEmail", "address-replaced", "rina", "r***@s***.id");

    @Test
    void approvalNeedsAChoiceForEachRowWithADisabledAccount() {
        var rows = List.of(row(1), row(2, DISABLED), row(3, DISABLED));

        var refused = refused(RowChoices.NONE, rows);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("accounts-disabled");
        assertThat(refused.errors())
                .extracting(error -> error.about().get("row"))
                .containsExactly(2, 3);
        assertThat(refused(choices(Set.of(2), Set.of(), Set.of()), rows).errors())
                .extracting(error -> error.about().get("row"))
                .containsExactly(3);
        choices(Set.of(2, 3), Set.of(), Set.of()).check(rows, Map.of());
    }

    @Test
    void contractIsShortenedOnlyWhereItWouldBecomeShorter() {
        var rows = List.of(row(1), row(2, SHORTER));

        RowChoices.NONE.check(rows, Map.of());
        choices(Set.of(), Set.of(2), Set.of()).check(rows, Map.of());

        var refused = refused(choices(Set.of(), Set.of(1, 2), Set.of()), rows);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).extracting("code").containsExactly("shorten-unknown");
    }

    @Test
    void rowThatCannotBeProcessedBlocksApprovalBeforeAnythingElse() {
        var refused = refused(RowChoices.NONE, List.of(row(1, MISSING), row(2, DISABLED, REPLACED)));

        assertThat(refused.code()).isEqualTo("findings-block");
        assertThat(refused.errors()).extracting("code").containsExactly("address-missing");
    }

    @Test
    void findingsToBeNamedAreNamedExactly() {
        var rows = List.of(row(1), row(2, REPLACED));

        assertThat(refused(RowChoices.NONE, rows).code()).isEqualTo("findings-unacknowledged");
        assertThat(refused(choices(Set.of(), Set.of(), Set.of(1, 2)), rows).errors())
                .extracting("code")
                .containsExactly("acknowledged-unknown");
        choices(Set.of(), Set.of(), Set.of(2)).check(rows, Map.of());
    }

    @Test
    void rowMayBeNamedForAFindingThatWasShownAndIsGone() {
        var rows = List.of(row(1), row(2));

        choices(Set.of(), Set.of(1), Set.of(2)).check(rows, Map.of(1, List.of(SHORTER), 2, List.of(REPLACED)));

        assertThat(refused(choices(Set.of(), Set.of(), Set.of(2)), rows).errors())
                .extracting("code")
                .containsExactly("acknowledged-unknown");
    }

    @Test
    void mailboxesThatAnotherPersonHasAreToBeNamed() {
        for (var code : List.of("address-shared", "address-repeated", "address-misspelt", "reactivation-differs")) {
            var rows = List.of(row(1), row(2, Finding.warning("externalEmail", code, "x")));

            var refused = refused(RowChoices.NONE, rows);

            assertThat(refused.code()).as(code).isEqualTo("findings-unacknowledged");
            assertThat(refused.errors()).extracting("code").containsExactly(code);
            choices(Set.of(), Set.of(), Set.of(2)).check(rows, Map.of());
        }
    }

    private static RowChoices choices(Set<Integer> reactivate, Set<Integer> shorten, Set<Integer> acknowledged) {
        return new RowChoices(reactivate, shorten, acknowledged);
    }

    private static Problem refused(RowChoices choices, List<ComparedRow> rows) {
        return catchThrowableOfType(ProblemException.class, () -> choices.check(rows, Map.of()))
                .problem();
    }

    private static ComparedRow row(int number, Finding... findings) {
        return new ComparedRow(number, new Nik("3273010203900001"), Optional.empty(), "rina", List.of(findings));
    }
}
