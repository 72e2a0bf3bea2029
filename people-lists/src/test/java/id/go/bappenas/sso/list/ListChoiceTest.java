package id.go.bappenas.sso.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ListChoiceTest {

    private static final Set<Column> REQUIRED = Set.of(Column.FULL_NAME, Column.NIK);
    private static final String FOREIGN =
            "Yang Bersangkutan;Nomor Warga;Lahir di\nAni;3273010203900001;Bandung\nBudi;3273010203900002;Medan\n";

    @Test
    void aListWithForeignHeadingsIsReadAsThePersonSays() {
        var found = read(FOREIGN, ListChoice.NONE);
        assertThat(found.list()).isEmpty();
        assertThat(found.problem()).get().extracting(Problem::code).isEqualTo("headings-not-found");

        var row = read(FOREIGN, new ListChoice("", 1, Map.of(), heading -> Optional.empty()));
        assertThat(row.list()).isEmpty();
        assertThat(row.source().columns())
                .extracting(
                        ListSource.SourceColumn::letters,
                        ListSource.SourceColumn::heading,
                        ListSource.SourceColumn::example)
                .containsExactly(
                        tuple("A", "Yang Bersangkutan", "Ani"),
                        tuple("B", "Nomor Warga", "3273010203900001"),
                        tuple("C", "Lahir di", "Bandung"));

        var chosen = read(
                FOREIGN,
                new ListChoice(
                        "",
                        1,
                        Map.of(0, use("fullName"), 1, use("nik"), 2, ColumnUse.UNUSED),
                        heading -> Optional.empty()));
        assertThat(chosen.list().orElseThrow().rows())
                .extracting(person -> person.cell(Column.FULL_NAME).text())
                .containsExactly("Ani", "Budi");
        assertThat(chosen.list().orElseThrow().columns()).containsExactlyInAnyOrder(Column.FULL_NAME, Column.NIK);
    }

    @Test
    void whatWasSaidOfAHeadingBeforeHoldsForTheNextList() {
        var said = Map.of("yangbersangkutan", use("fullName"), "nomorwarga", use("nik"));
        Function<String, Optional<ColumnUse>> memory = heading -> Optional.ofNullable(said.get(heading));

        var reading = read("DAFTAR\n" + FOREIGN, new ListChoice("", 0, Map.of(), memory));

        assertThat(reading.list().orElseThrow().rows()).hasSize(2);
        assertThat(reading.source().headingRow()).isEqualTo(2);
        assertThat(reading.source().columns())
                .extracting(ListSource.SourceColumn::remembered)
                .containsExactly(true, true, false);
        assertThat(reading.source().columns())
                .extracting(ListSource.SourceColumn::use)
                .containsExactly("fullName", "nik", "unused");
    }

    @Test
    void twoColumnsForOneMeaningAndAMissingOneAreToldAtTheColumn() {
        var twice =
                read(FOREIGN, new ListChoice("", 1, Map.of(0, use("nik"), 1, use("nik")), heading -> Optional.empty()));

        assertThat(twice.list()).isEmpty();
        assertThat(twice.problem().orElseThrow().errors())
                .extracting(FieldProblem::code)
                .contains("heading-twice", "heading-missing");
        assertThat(twice.problem().orElseThrow().errors())
                .filteredOn(problem -> problem.code().equals("heading-twice"))
                .allSatisfy(problem -> assertThat(problem.about()).containsEntry("column", "B"));
    }

    @Test
    void eachUseHasAnIdOfItsOwn() {
        assertThat(ColumnUse.all())
                .extracting(ColumnUse::id)
                .doesNotHaveDuplicates()
                .contains("nik", "birthPlace-birthDate", "contractStart-contractEnd", "unused");
        assertThat(ColumnUse.all())
                .allSatisfy(use -> assertThat(ColumnUse.ofId(use.id())).contains(use));
        assertThat(ColumnUse.ofId("salary")).isEmpty();
    }

    private static ColumnUse use(String id) {
        return ColumnUse.ofId(id).orElseThrow();
    }

    private static ListReading read(String csv, ListChoice choice) {
        return PeopleList.read(csv.getBytes(StandardCharsets.UTF_8), REQUIRED, 10, choice);
    }
}
