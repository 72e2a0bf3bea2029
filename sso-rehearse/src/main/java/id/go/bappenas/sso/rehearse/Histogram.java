package id.go.bappenas.sso.rehearse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The number of people who have to change on each day; days without a person are left out. */
record Histogram(SortedMap<LocalDate, Long> days) {

    Histogram {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    static Histogram of(Stream<LocalDate> dates) {
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        dates.forEach(day -> days.merge(day, 1L, Long::sum));
        return new Histogram(days);
    }

    long of(LocalDate day) {
        return days.getOrDefault(day, 0L);
    }

    long total() {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The most people of a day. */
    long most() {
        return days.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** The first day with the most people. */
    String busiest() {
        return days.entrySet().stream()
                .max(Map.Entry.<LocalDate, Long>comparingByValue()
                        .thenComparing(
                                Map.Entry.<LocalDate, Long>comparingByKey().reversed()))
                .map(day -> day.getKey().toString())
                .orElse("-");
    }

    /** The share of the busiest day in all people, in percent with one digit. */
    double share() {
        return total() == 0 ? 0 : Math.round(1000.0 * most() / total()) / 10.0;
    }

    /** The same people by week; a week is named by its Monday. */
    Histogram weeks() {
        TreeMap<LocalDate, Long> weeks = new TreeMap<>();
        days.forEach((day, number) ->
                weeks.merge(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), number, Long::sum));
        return new Histogram(weeks);
    }
}
