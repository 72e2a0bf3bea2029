package id.go.bappenas.sso.realm;

import java.io.PrintStream;
import java.util.function.Function;

/** The output of the sub-commands that change a realm. */
final class ChangeCommand {

    static final String DRY_RUN = "--dry-run";

    static final String DRY_RUN_USAGE = """
              --dry-run          hanya laporkan / only report
            """;

    private ChangeCommand() {}

    /** Prints each change when it is made, then their number and what is left for the operator to do. */
    static void print(PrintStream out, boolean dryRun, Function<Plan.Progress, Report> work) {
        summary(out, work.apply(change -> out.println(line(change, dryRun))), dryRun);
    }

    static String line(Change change, boolean dryRun) {
        return (dryRun ? "akan/would: " : "") + change;
    }

    static void summary(PrintStream out, Report report, boolean dryRun) {
        out.println(summary(report, dryRun));
        report.notes().forEach(out::println);
    }

    private static String summary(Report report, boolean dryRun) {
        int count = report.changes().size();
        if (report.isUnchanged()) {
            return "Tidak ada perubahan. / No change.";
        }
        String noun = count == 1 ? " change" : " changes";
        return dryRun
                ? count + " perubahan akan diterapkan. / " + count + noun + " would be applied."
                : count + " perubahan diterapkan. / " + count + noun + " applied.";
    }
}
