package id.go.bappenas.sso.rehearse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A bar for each day: below the passwords that were too old on the day of going live, above it the others of that day. The SVG
 * stretches to the width of the page, so the texts stand outside of it.
 *
 * @param last the last day with a bar
 * @param old passwords that were too old on the day of going live
 * @param all old and other passwords
 */
record BarChart(String indonesian, String english, LocalDate first, LocalDate last, Histogram old, Histogram all) {

    private static final int HEIGHT = 100;
    private static final double WIDTH_OF_BAR = 0.8;

    void append(StringBuilder page) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        page.append("<figure>\n<figcaption>")
                .append(HtmlOutput.escape(indonesian))
                .append(HtmlOutput.english(english))
                .append("</figcaption>\n<p class=\"most\">")
                .append(all.most())
                .append(" (")
                .append(all.busiest())
                .append(")</p>\n<svg viewBox=\"0 0 ")
                .append(days)
                .append(' ')
                .append(HEIGHT)
                .append("\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
                .append(HtmlOutput.escape(indonesian + " / " + english))
                .append(": ")
                .append(all.busiest())
                .append(", ")
                .append(all.most())
                .append("\">\n");
        all.days().forEach((day, number) -> bars(ChronoUnit.DAYS.between(first, day), day, number, page));
        page.append("</svg>\n<p class=\"axis\"><span>")
                .append(first)
                .append("</span><span>")
                .append(last)
                .append("</span></p>\n<p class=\"legend\"><span class=\"old\">sudah terlalu lama pada hari mulai")
                .append(HtmlOutput.english("too old on the day of going live"))
                .append("</span><span class=\"own\">berakhir menurut umurnya sendiri")
                .append(HtmlOutput.english("expires by its own age"))
                .append("</span></p>\n</figure>\n");
    }

    private void bars(long index, LocalDate day, long number, StringBuilder page) {
        double oldHeight = height(old.of(day));
        double ownHeight = height(number - old.of(day));
        rect("old", index, HEIGHT - oldHeight, oldHeight, day + ": " + number, page);
        rect("own", index, HEIGHT - oldHeight - ownHeight, ownHeight, day + ": " + number, page);
    }

    private double height(long number) {
        return (double) HEIGHT * number / all.most();
    }

    private static void rect(String style, long index, double y, double height, String title, StringBuilder page) {
        if (height > 0) {
            page.append("<rect class=\"")
                    .append(style)
                    .append("\" x=\"")
                    .append(HtmlOutput.number(index + (1 - WIDTH_OF_BAR) / 2))
                    .append("\" y=\"")
                    .append(HtmlOutput.number(y))
                    .append("\" width=\"")
                    .append(WIDTH_OF_BAR)
                    .append("\" height=\"")
                    .append(HtmlOutput.number(height))
                    .append("\"><title>")
                    .append(title)
                    .append("</title></rect>\n");
        }
    }
}
