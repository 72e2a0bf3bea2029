package id.go.bappenas.sso.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.server.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

    private static final Machine MACHINE = new Machine(2, "a processor", "8.0 GiB", "Linux amd64", "OpenJDK 17", "0.1");

    @TempDir
    private Path folder;

    @Test
    void tableHasBothMediansAndTheRatio() {
        assertThat(document(50).text())
                .contains("| Something, ms | stock Keycloak | 1 | **100.0** |")
                .contains("|  | SSO Bappenas | 1 | **50.0** |")
                .contains("**0.50** (0.50 to 0.50) | at most 0.50: met |")
                .contains("- Something: 100.0, 50.0 (0.50)")
                .contains("2 cores (a processor)");
    }

    @Test
    void tableMarksAMissedAim() {
        assertThat(document(51).text()).contains("at most 0.50: **missed**");
    }

    @Test
    void rowWithReadingsOfOneSubjectIsNotCompared() {
        assertThat(document(50).text())
                .contains("| Unfinished, per s | stock Keycloak | 1 | **7.0** |")
                .contains("|  | SSO Bappenas | 0 | not measured |");
    }

    @Test
    void newTableReplacesOldTableAndKeepsOtherText() throws IOException {
        var file = folder.resolve("performance.md");
        document(50).writeInto(folder);
        Files.writeString(
                file, Files.readString(file).replace("# Figures", "Why so.\n\n# Figures") + "\nAfterwards.\n");

        document(25).writeInto(folder);

        assertThat(file)
                .content()
                .contains("Why so.", "Afterwards.", "**0.25**")
                .doesNotContain("**0.50**");
    }

    @Test
    void documentWithoutMarkersIsNotOverwritten() throws IOException {
        var file = Files.writeString(folder.resolve("performance.md"), "By hand.\n");

        assertThatThrownBy(() -> document(50).writeInto(folder)).hasMessageContaining("no place for the table");
        assertThat(file).content().isEqualTo("By hand.\n");
    }

    @Test
    void everyReadingIsALineOfTheCsv() throws IOException {
        var file = folder.resolve("rounds.csv");

        document(50).writeReadings(folder);

        assertThat(file).content().isEqualTo("""
                        database,row,unit,round,subject,number,value
                        h2,something,ms,1,stock,1,100.000
                        h2,something,ms,1,ours,1,50.000
                        h2,unfinished,per s,1,stock,1,7.000
                        """);
    }

    private static Document document(double ours) {
        return new Document(MACHINE, List.of(result(ours)));
    }

    private static Result result(double ours) {
        var row = Row.sideBySide("something", "Something", Unit.MILLISECONDS, "all of it")
                .aiming(Aim.ratioAtMost(0.5));
        var unfinished = Row.sideBySide("unfinished", "Unfinished", Unit.PER_SECOND, "half of it");
        return new Result(
                "h2",
                "H2",
                List.of(row, unfinished),
                List.of(
                        row.reading(1, Side.STOCK, 1, 100),
                        row.reading(1, Side.OURS, 1, ours),
                        unfinished.reading(1, Side.STOCK, 1, 7)));
    }
}
