package id.go.bappenas.sso.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.benchmark.hash.HashAlone;
import id.go.bappenas.sso.benchmark.machine.Usage;
import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Failure;
import id.go.bappenas.sso.benchmark.measure.Readings;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Turn;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.server.Side;
import id.go.bappenas.sso.benchmark.server.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

    private static final Machine MACHINE = new Machine(2, "a processor", "8.0 GiB", "Linux amd64", "OpenJDK 17", "0.1");
    private static final int ROUNDS = 5;

    private static final Row SOMETHING = Row.sideBySide("something", "Something", Unit.MILLISECONDS, "all of it")
            .hashing(2)
            .aiming(Aim.ratioAtMost(0.5))
            .aimingCpu(Aim.ratioAtMost(0.35));
    private static final Row RATE =
            Row.sideBySide("rate", "Rate", Unit.PER_SECOND, "how fast").aiming(Aim.ratioAtLeast(2));
    private static final Row UNFINISHED = Row.sideBySide("unfinished", "Unfinished", Unit.SECONDS, "half of it");
    private static final Row WITHIN = Row.within(
            "within",
            "Few and many",
            Unit.MILLISECONDS,
            "the same",
            Subject.of("few", "few"),
            Subject.of("many", "many"));

    @TempDir
    private Path folder;

    @Test
    void tableHasTimeAndCpuOfBothServersWithRatioAndAim() {
        assertThat(document(50).text())
                .contains("| Something, ms | 100 | 50.0 | 20.0 | **0.50** (0.50 to 0.50) | at most 0.50: met"
                        + " | 90.0 | 36.0 | 18.0 | **0.40** (0.40 to 0.40) | at most 0.35: **missed** | 5 |")
                .contains("| Rate, per s | 10.0 | 25.0 |  | **2.50** (2.50 to 2.50) | at least 2.00: met |")
                .contains("| Few and many, ms | few: 10.0 | many: 12.0 | **1.20** (1.20 to 1.20) |")
                .contains("2 cores (a processor)");
    }

    @Test
    void tableMarksAMissedAim() {
        assertThat(document(51).text()).contains("at most 0.50: **missed**");
    }

    @Test
    void rowWithReadingsOfOneSubjectIsNotCompared() {
        assertThat(document(50).text()).contains("| Unfinished, s | 7.00 | not measured |");
    }

    @Test
    void tableNamesFailedChaptersThrownOutRoundsAndWarmUpsThatDidNotEnd() {
        var readings = readings(50);
        readings.add(new Failure("change", 3, "HTTP 400\n  invalidPassword"));
        readings.add(turn(SOMETHING, 6, Side.OURS, 0.36, 0.061));
        readings.add(new Turn(RATE, 1, Side.STOCK, 1, new Usage(1, 1, 0, 0, 0, 0, 0, 0), false));

        assertThat(document(readings).text())
                .contains("- change, round 3: HTTP 400 invalidPassword")
                .contains("- Something, round 6, SSO Bappenas: steal 6.1 %, others 2.0 %")
                .contains("- Rate: 1 of 1 turns\n");
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
    void everyReadingAndEveryTurnIsALineOfACsvFile() throws IOException {
        document(50).writeInto(folder);

        assertThat(Files.readAllLines(folder.resolve("performance/rounds.csv")))
                .startsWith("database,row,unit,round,subject,number,value")
                .contains("h2,something,ms,1,stock,1,100.000", "h2,something-cpu,ms CPU,1,ours,1,36.000");
        assertThat(Files.readAllLines(folder.resolve("performance/conditions.csv")))
                .contains("h2,something,1,ours,10,true,false,1.000,0.36,0.00,0.00,0.0200,0.0000,1.00,2600");
    }

    @Test
    void chartIsXmlWithARowForTimeAndOneForCpu() throws Exception {
        document(50).writeInto(folder);

        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("performance/ratios.svg").toFile())
                .getDocumentElement();

        assertThat(svg.getTextContent())
                .contains("Something, ms", "CPU of the server", "Rate (inverted)", "0.40")
                .doesNotContain("Few and many", "Unfinished");
    }

    private static Document document(double ours) {
        return document(readings(ours));
    }

    private static Document document(Readings readings) {
        return new Document(
                MACHINE,
                List.of(new Result("h2", "H2", List.of(SOMETHING, RATE, UNFINISHED, WITHIN, HashAlone.ROW), readings)));
    }

    private static Readings readings(double ours) {
        var readings = new Readings();
        for (int round = 1; round <= ROUNDS; round++) {
            readings.add(SOMETHING.reading(round, Side.STOCK, 1, 100));
            readings.add(SOMETHING.reading(round, Side.OURS, 1, ours));
            readings.add(turn(SOMETHING, round, Side.STOCK, 0.9, 0));
            readings.add(turn(SOMETHING, round, Side.OURS, 0.36, 0));
            readings.add(RATE.reading(round, Side.STOCK, 1, 10));
            readings.add(RATE.reading(round, Side.OURS, 1, 25));
            readings.add(WITHIN.reading(round, WITHIN.first(), 1, 10));
            readings.add(WITHIN.reading(round, WITHIN.second(), 1, 12));
            readings.add(HashAlone.ROW.reading(round, Side.STOCK, 1, 30));
            readings.add(HashAlone.ROW.reading(round, Side.OURS, 1, 10));
            readings.add(turn(HashAlone.ROW, round, Side.STOCK, 0.3, 0));
            readings.add(turn(HashAlone.ROW, round, Side.OURS, 0.09, 0));
        }
        readings.add(UNFINISHED.reading(1, Side.STOCK, 1, 7));
        return readings;
    }

    /** Ten operations in a second. */
    private static Turn turn(Row row, int round, Side side, double cpu, double steal) {
        return new Turn(row, round, side, 10, new Usage(1, cpu, 0, 0, 0.02, steal, 1, 2_600), true);
    }
}
