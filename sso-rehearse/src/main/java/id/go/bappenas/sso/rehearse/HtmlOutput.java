package id.go.bappenas.sso.rehearse;

import id.go.bappenas.sso.realm.Change;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The report as one page without scripts: numbers and charts, no person. Indonesian stands first, English below it. */
final class HtmlOutput {

    private static final String STYLE = "rehearsal.css";

    private HtmlOutput() {}

    static String of(Rehearsal rehearsal) {
        Forecast forecast = rehearsal.forecast();
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Gladi ")
                .append(escape(rehearsal.realm()))
                .append(", ")
                .append(forecast.goLive())
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n<h1>Gladi sebelum mulai")
                .append(english("Rehearsal of going live"))
                .append("</h1>\n<p>Realm <strong>")
                .append(escape(rehearsal.realm()))
                .append("</strong>, ")
                .append(forecast.goLive())
                .append(" (")
                .append(escape(forecast.zone().getId()))
                .append(")</p>\n");
        charts(rehearsal, page);
        rehearsal.sections().forEach(section -> section(section, page));
        changes(rehearsal, page);
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void charts(Rehearsal rehearsal, StringBuilder page) {
        Forecast forecast = rehearsal.forecast();
        List<Account> overdue = rehearsal.overdue();
        Histogram atOnce = forecast.histogramAtOnce(rehearsal.accounts());
        Histogram spread = forecast.histogramSpread(rehearsal.accounts());
        if (atOnce.total() == 0) {
            return;
        }
        LocalDate last = max(atOnce.days().lastKey(), spread.days().lastKey());
        new BarChart(
                        "Tanpa pembagian",
                        "Without a spread",
                        forecast.goLive(),
                        last,
                        Histogram.of(overdue.stream().map(forecast::atOnce)),
                        atOnce)
                .append(page);
        if (forecast.spread().isPresent()) {
            new BarChart(
                            "Dengan pembagian",
                            "With the spread",
                            forecast.goLive(),
                            last,
                            Histogram.of(overdue.stream().map(forecast::spread)),
                            spread)
                    .append(page);
        }
        table(atOnce, spread, page);
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void table(Histogram atOnce, Histogram spread, StringBuilder page) {
        page.append("<details>\n<summary>Angka per hari")
                .append(english("Numbers by day"))
                .append("</summary>\n<table>\n<thead><tr><th scope=\"col\">Hari")
                .append(english("Day"))
                .append("</th><th scope=\"col\">Tanpa")
                .append(english("Without"))
                .append("</th><th scope=\"col\">Dengan")
                .append(english("With"))
                .append("</th></tr></thead>\n<tbody>\n");
        TreeSet<LocalDate> days = new TreeSet<>(atOnce.days().keySet());
        days.addAll(spread.days().keySet());
        days.forEach(day -> page.append("<tr><th scope=\"row\">")
                .append(day)
                .append("</th><td>")
                .append(atOnce.of(day))
                .append("</td><td>")
                .append(spread.of(day))
                .append("</td></tr>\n"));
        page.append("</tbody>\n</table>\n</details>\n");
    }

    private static void section(Section section, StringBuilder page) {
        page.append("<section>\n<h2>")
                .append(escape(section.indonesian()))
                .append(english(section.english()))
                .append("</h2>\n<dl>\n");
        for (Finding finding : section.findings()) {
            boolean same = finding.indonesian().equals(finding.english());
            page.append("<div><dt>")
                    .append(escape(finding.indonesian()))
                    .append(same ? "" : english(finding.english()))
                    .append("</dt><dd data-code=\"")
                    .append(escape(finding.code()))
                    .append("\">")
                    .append(finding.value().isEmpty() ? "–" : escape(finding.value()))
                    .append("</dd></div>\n");
        }
        page.append("</dl>\n</section>\n");
    }

    private static void changes(Rehearsal rehearsal, StringBuilder page) {
        page.append("<details>\n<summary>Semua perubahan oleh apply")
                .append(english("All changes by apply"))
                .append("</summary>\n<ul class=\"changes\">\n");
        rehearsal.changes().stream()
                // Losses first.
                .sorted(Comparator.comparing(change -> change.kind() == Change.Kind.ADDS))
                .forEach(change -> page.append(change.kind() == Change.Kind.ADDS ? "<li>" : "<li class=\"loss\">")
                        .append(escape(change.toString()))
                        .append("</li>\n"));
        page.append("</ul>\n</details>\n");
    }

    static String english(String text) {
        return "<span lang=\"en\">" + escape(text) + "</span>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String style() {
        try (InputStream css = HtmlOutput.class.getResourceAsStream(STYLE)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
