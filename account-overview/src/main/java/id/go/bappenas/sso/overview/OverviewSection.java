package id.go.bappenas.sso.overview;

import id.go.bappenas.sso.support.problem.ProblemMessages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers about one topic.
 *
 * @param words the module's texts: the title {@code title-<topic>}, and one text for each code
 * @param numbers single numbers, the most urgent first
 * @param charts series of numbers
 */
public record OverviewSection(OverviewTopic topic, ProblemMessages words, List<Figure> numbers, List<Chart> charts) {

    /**
     * A number with its name.
     *
     * @param code stable name, such as {@code requests-waiting}; the key of its text
     * @param value {@link Long}, or {@link Instant} for a moment
     */
    public record Figure(String code, Object value) {}

    /**
     * Bars in the order of the page.
     *
     * @param code stable name; the key of its title
     * @param columns keys of the headings of the numbers; the chart shows the first
     */
    public record Chart(String code, List<String> columns, List<Bar> bars) {

        public Chart {
            columns = List.copyOf(columns);
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar.
     *
     * @param label {@link LocalDate}, or the key of a text
     * @param values one number for each column
     */
    public record Bar(Object label, List<Long> values) {

        public Bar {
            values = List.copyOf(values);
        }
    }

    public OverviewSection {
        numbers = List.copyOf(numbers);
        charts = List.copyOf(charts);
    }

    /** A section without numbers. */
    public static OverviewSection of(OverviewTopic topic, ProblemMessages words) {
        return new OverviewSection(topic, words, List.of(), List.of());
    }

    /** The same section with one more number. */
    public OverviewSection with(String code, long value) {
        return with(new Figure(code, value));
    }

    /** The same section with one more moment. */
    public OverviewSection with(String code, Instant moment) {
        return with(new Figure(code, moment));
    }

    private OverviewSection with(Figure one) {
        var more = new ArrayList<>(numbers);
        more.add(one);
        return new OverviewSection(topic, words, more, charts);
    }

    /** The same section with one more chart. */
    public OverviewSection with(Chart one) {
        var more = new ArrayList<>(charts);
        more.add(one);
        return new OverviewSection(topic, words, numbers, more);
    }
}
