package id.go.bappenas.sso.list;

import static id.go.bappenas.sso.fuzz.Fuzzed.holds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.go.bappenas.sso.fuzz.Fuzzed;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class CsvFuzz {

    private static final int MOST_ROWS = 20;
    private static final Set<Column> REQUIRED = EnumSet.of(Column.NIK);

    @FuzzTest(maxDuration = "2s")
    void readsOrRefusesAnyFile(byte[] data) {
        Fuzzed.inTime(() -> {
            try {
                var list = PeopleList.read(data, REQUIRED, MOST_ROWS);
                holds(list.rows().size() <= MOST_ROWS && !list.rows().isEmpty(), "no more rows than the limit");
                holds(list.columns().containsAll(REQUIRED), "required columns are present");
                if (!Workbook.isWorkbook(data)) {
                    holds(again(list).equals(cells(list)), "written and read again it is the same");
                }
            } catch (ProblemException e) {
                holds(e.problem().status() == 422 || e.problem().status() == 413, "a declared refusal");
            }
        });
    }

    private static Object again(PeopleList list) {
        var columns = list.columns().stream().toList();
        var text = new StringBuilder(columns.stream().map(Column::field).collect(Collectors.joining(",")));
        for (var row : list.rows()) {
            text.append("\r\n");
            text.append(columns.stream()
                    .map(column -> '"' + row.cell(column).text().replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",")));
        }
        // A row without a NIK may be a person beside cells of other columns only, which are not written again.
        if (!list.rows().stream().allMatch(row -> row.cell(Column.NIK).text().matches("\\d{12,}"))) {
            return cells(list);
        }
        return cells(PeopleList.read(text.toString().getBytes(StandardCharsets.UTF_8), REQUIRED, MOST_ROWS));
    }

    private static Object cells(PeopleList list) {
        return list.rows().stream()
                .map(row -> list.columns().stream()
                        .map(column -> row.cell(column).text())
                        .toList())
                .toList();
    }
}
