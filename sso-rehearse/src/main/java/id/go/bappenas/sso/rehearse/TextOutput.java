package id.go.bappenas.sso.rehearse;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.TreeSet;

/** The report on the terminal: numbers only, no person. */
final class TextOutput {

    private static final int LONGEST_BAR = 40;

    private TextOutput() {}

    static void print(Rehearsal rehearsal, PrintStream out) {
        Forecast forecast = rehearsal.forecast();
        out.println("Realm " + rehearsal.realm() + ", mulai / going live " + forecast.goLive() + " (" + forecast.zone()
                + ")");
        for (Section section : rehearsal.sections()) {
            out.println();
            out.println(section.indonesian() + " / " + section.english());
            for (Finding finding : section.findings()) {
                String name = finding.indonesian().equals(finding.english())
                        ? finding.indonesian()
                        : finding.indonesian() + " / " + finding.english();
                out.println("  " + name + ": " + (finding.value().isEmpty() ? "-" : finding.value()));
            }
        }
        Histogram atOnce = forecast.histogramAtOnce(rehearsal.accounts()).weeks();
        Histogram spread = forecast.histogramSpread(rehearsal.accounts()).weeks();
        out.println();
        out.println("Harus mengganti password, per minggu / have to change, by week");
        out.printf("  %-10s %12s %12s%n", "Senin/Monday", "tanpa/without", "dengan/with");
        long most = Math.max(1, Math.max(atOnce.most(), spread.most()));
        TreeSet<LocalDate> weeks = new TreeSet<>(atOnce.days().keySet());
        weeks.addAll(spread.days().keySet());
        for (LocalDate week : weeks) {
            out.printf(
                    "  %-12s %13d %11d  %s%n",
                    week, atOnce.of(week), spread.of(week), "#".repeat((int)
                                    Math.ceil((double) LONGEST_BAR * spread.of(week) / most)));
        }
    }
}
