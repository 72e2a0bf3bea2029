package id.go.bappenas.sso.benchmark.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {

    @TempDir
    private Path proc;

    @Test
    void readsParentAndTimesOfAProcessWithBracketsAndSpacesInItsName() {
        assertThat(ProcessTable.parse(stat("postgres: (a) b)", 7, 10, 5, 3, 2)))
                .isEqualTo(new ProcessTable.Entry(7, 20));
    }

    @Test
    void readsAllProcessesOfTheFolder() throws IOException {
        process(10, 1, 100);
        process(11, 10, 5);
        Files.createDirectories(proc.resolve("sys"));
        Files.createDirectories(proc.resolve("12"));

        assertThat(ProcessTable.read(proc).entries())
                .isEqualTo(Map.of(10L, new ProcessTable.Entry(1, 100), 11L, new ProcessTable.Entry(10, 5)));
    }

    @Test
    void systemWithoutProcHasAnEmptyTable() {
        assertThat(ProcessTable.read(proc.resolve("missing")).entries()).isEmpty();
    }

    @Test
    void treeHasDescendantsButNotOtherParties() throws IOException {
        process(1, 0, 1);
        process(10, 1, 100);
        process(11, 10, 5);
        process(12, 11, 3);
        process(20, 10, 1_000);
        process(21, 20, 1_000);

        var table = ProcessTable.read(proc);

        assertThat(table.ticks(10, List.of(20L))).isEqualTo(108);
        assertThat(table.ticks(20, List.of())).isEqualTo(2_000);
        assertThat(table.ticks(99, List.of())).isZero();
    }

    @Test
    void usageSeparatesServerDatabaseDriverAndForeignProcesses() {
        var begin = snapshot(0, new long[] {100, 100, 100, 100}, new MachineTimes(400, 0, 1_000));
        var end = snapshot(10, new long[] {600, 110, 200, 150}, new MachineTimes(1_300, 40, 3_000));

        var usage = begin.until(end, new Parties(List.of(20L, 21L), OptionalLong.of(30), 10), 20);

        assertThat(usage).isEqualTo(new Usage(10, 5, 1, 0.5, 0.12, 0.02, 1.5, 2_600));
        assertThat(usage.isDisturbed()).isTrue();
    }

    @Test
    void roundIsDisturbedByMoreThanFivePercentStealOrTenPercentForeignWork() {
        assertThat(usage(0.05, 0.10).isDisturbed()).isFalse();
        assertThat(usage(0.051, 0).isDisturbed()).isTrue();
        assertThat(usage(0, 0.101).isDisturbed()).isTrue();
    }

    @Test
    void lineOfUsageIsReadAsItWasWritten() {
        var usage = new Usage(10.125, 5.25, 1, 0.5, 0.125, 0.0625, 1.5, 2_600);

        assertThat(Usage.parse(usage.line())).isEqualTo(usage);
        assertThatThrownBy(() -> Usage.parse("1,2")).hasMessageContaining("not a line of usage");
    }

    @Test
    void machineTimesLeaveInterruptsOutOfTheBusyTime() {
        assertThat(MachineTimes.parse("cpu  10 20 30 400 5 6 7 8 9 1")).isEqualTo(new MachineTimes(60, 8, 486));
    }

    @Test
    void thisProcessUsesCpu() {
        var begin = Snapshot.take();
        var until = System.nanoTime() + 300_000_000;
        while (System.nanoTime() - until < 0) {
            Thread.onSpinWait();
        }
        var self = ProcessHandle.current().pid();

        var usage = begin.until(Snapshot.take(), new Parties(List.of(), OptionalLong.empty(), self), self);

        assertThat(usage.server()).isBetween(0.1, 5.0);
        assertThat(usage.seconds()).isGreaterThan(0.29);
    }

    private static Usage usage(double steal, double foreign) {
        return new Usage(1, 1, 0, 0, foreign, steal, 0, 0);
    }

    /** Driver 10 with server 20 and 21 under it, and database 30. */
    private static Snapshot snapshot(long seconds, long[] ticks, MachineTimes machine) {
        var table = new ProcessTable(Map.of(
                20L, new ProcessTable.Entry(10, ticks[0]),
                21L, new ProcessTable.Entry(10, ticks[1]),
                30L, new ProcessTable.Entry(1, ticks[2]),
                10L, new ProcessTable.Entry(1, ticks[3])));
        return new Snapshot(seconds * 1_000_000_000, table, machine, 1.5, 2_600);
    }

    private void process(long id, long parent, long ticks) throws IOException {
        var folder = Files.createDirectories(proc.resolve(String.valueOf(id)));
        Files.writeString(
                folder.resolve("stat"),
                id + " " + stat("name", parent, ticks, 0, 0, 0).substring(2));
    }

    private static String stat(
            String name, long parent, long user, long system, long childrensUser, long childrensSystem) {
        return "1 (%s) S %d 1 1 0 -1 4194304 102 0 0 0 %d %d %d %d 20 0 1 0 8018531"
                .formatted(name, parent, user, system, childrensUser, childrensSystem);
    }
}
