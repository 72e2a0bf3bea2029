package id.go.bappenas.sso.provisioning.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.list.ListNote;
import id.go.bappenas.sso.list.ListRow;
import id.go.bappenas.sso.list.PeopleList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ListTemplateTest {

    @Test
    void exampleOfTheTemplateIsNoPerson() {
        var list = PeopleList.read(
                (new String(ListTemplate.csv(), StandardCharsets.UTF_8) + "Budi;1;Solok;2000-01-01;;;;;;;\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                Set.of());

        assertThat(list.columns()).hasSize(11);
        assertThat(list.rows()).extracting(ListRow::number).containsExactly(3);
        assertThat(list.notes()).extracting(ListNote::code).containsExactly("example-passed-over");
    }

    @Test
    void templateAsItIsHasNoPeople() {
        assertThatThrownBy(() -> PeopleList.read(ListTemplate.xlsx(), Set.of())).hasMessage("list-empty");
        assertThatThrownBy(() -> PeopleList.read(ListTemplate.csv(), Set.of())).hasMessage("list-empty");
    }

    /** openpyxl refuses a workbook with an empty fill (ECMA-376 part 1, 18.8.20). */
    @Test
    void eachFillOfTheTemplateHasAPattern() throws IOException {
        try (var entries = new ZipInputStream(new ByteArrayInputStream(ListTemplate.xlsx()))) {
            while (!entries.getNextEntry().getName().equals("xl/styles.xml")) {
                entries.closeEntry();
            }

            assertThat(new String(entries.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<fill><patternFill")
                    .doesNotContain("<fill/>");
        }
    }
}
