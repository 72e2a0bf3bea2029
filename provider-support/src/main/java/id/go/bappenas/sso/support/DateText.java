package id.go.bappenas.sso.support;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads dates as people type them in forms and lists: {@code 1990-05-17}, {@code 17/05/1990}, {@code 17.5.1990},
 * {@code 17 Mei 1990}, {@code 17-May-1990}, {@code May 17, 1990}, {@code 17051990}, {@code 19900517}. A month that is a number
 * never comes first. Names of months are Indonesian, English, their short forms, or Roman numbers. A name of a day, a place
 * ({@code Bandung, 17-05-1990}), a label ({@code TMT}) and a time of day may stand beside the date. Days that do not exist are
 * refused.
 */
public final class DateText {

    private static final int LONGEST = 80;

    /** Years of two digits are taken for years only where they cannot be days. */
    private static final int DAYS = 31;

    private static final LocalDate CENTURY = LocalDate.of(2000, 1, 1);
    private static final int NEAR_BEFORE = 1;
    private static final int NEAR_AFTER = 1;

    private static final List<String> MONTHS = List.of(
            "januari january jan i",
            "februari pebruari february feb peb ii",
            "maret march mar mrt iii",
            "april apr iv",
            "mei may v",
            "juni june jun vi",
            "juli july jul vii",
            "agustus august aug agt ags agst agus agust agu viii",
            "september sept sep ix",
            "oktober october okt oct x",
            "november nopember nov nop xi",
            "desember december des dec xii");

    private static final Map<String, Integer> MONTH_NUMBERS = monthNumbers();

    /** A time of day, and its zone. */
    private static final Pattern TIME = Pattern.compile("[t ]\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?"
            + "(?: ?[ap]m)?(?<zone>z| ?[+-]\\d\\d:?\\d\\d)?(?: wib| wita| wit)?$");

    private static final Pattern MIDNIGHT =
            Pattern.compile("[t ]0?0[:.]00(?:[:.]00(?:[.,]0+)?)?(?:z| ?[+-]\\d\\d:?\\d\\d)$");

    private static final Pattern LABELS = Pattern.compile(
            "^(?:(?:hari|tgl|tanggal|tmt|s/d|s\\.?d|sampai|hingga|mulai|per|pada"
                    + "|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad"
                    + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)(?![\\p{L}])[ .,:/-]*)+");

    private static final Pattern PLACE = Pattern.compile("^\\p{L}[\\p{L}.'() -]*[,:;/] *");
    private static final Pattern UNITS = Pattern.compile("(?<![\\p{L}])(?:bulan|bln|tahun|thn|th)(?![\\p{L}])\\.?");
    private static final Pattern ORDINALS = Pattern.compile("(?<=\\d)(?:st|nd|rd|th)(?![\\p{L}])");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}) ?([-/. ]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2}) ?([-/. ]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})[-/., ]*([a-z]+)[-/., ']*(\\d{4}|\\d{2})");
    private static final Pattern NAMED_YEAR_FIRST = Pattern.compile("(\\d{4})[-/., ]*([a-z]+)[-/., ]*(\\d{1,2})");
    private static final Pattern NAME_FIRST = Pattern.compile("([a-z]+)[-/., ]*(\\d{1,2})[-/., ]+(\\d{4})");
    private static final Pattern COMPACT_YEAR_FIRST = Pattern.compile("((?:19|20)\\d\\d)(0[1-9]|1[0-2])(\\d\\d)");
    private static final Pattern COMPACT_DAY_FIRST = Pattern.compile("(\\d\\d)(\\d\\d)((?:19|20)\\d\\d)");

    private final String text;
    private final LocalDate earliest;
    private final LocalDate latest;

    private DateText(String text, LocalDate earliest, LocalDate latest) {
        this.text = text;
        this.earliest = earliest;
        this.latest = latest;
    }

    /** Empty if the text is not a date in one of these formats; a year has four digits. */
    public static Optional<LocalDate> parse(String text) {
        return parse(text, LocalDate.MAX, LocalDate.MIN);
    }

    /**
     * The same, and a year may have two digits if that leaves one day between these two; in numbers, only if it cannot be a
     * day, as in {@code 17/05/90}.
     */
    public static Optional<LocalDate> parse(String text, LocalDate earliest, LocalDate latest) {
        return plain(text).flatMap(plain -> new DateText(plain, earliest, latest).read());
    }

    /**
     * A day near today, as of a contract: a year of two digits is one of this century. In numbers the day comes first, and the
     * first number must not be a year near today, as in {@code 26/01/27}.
     */
    public static Optional<LocalDate> parseNear(String text, LocalDate today) {
        return plain(text).flatMap(plain -> {
            var numbers = DAY_FIRST.matcher(plain);
            if (!numbers.matches() || numbers.group(4).length() > 2) {
                return new DateText(plain, CENTURY, CENTURY.plusYears(100).minusDays(1)).read();
            }
            var perhapsYear = CENTURY.getYear() + Integer.parseInt(numbers.group(1)) - today.getYear();
            return perhapsYear >= -NEAR_BEFORE
                            && perhapsYear <= NEAR_AFTER
                            && !numbers.group(1).equals(numbers.group(4))
                    ? Optional.empty()
                    : date(
                            CENTURY.getYear() + Integer.parseInt(numbers.group(4)),
                            Integer.parseInt(numbers.group(3)),
                            Integer.parseInt(numbers.group(1)));
        });
    }

    /** Whether a text is a date but for its year of two digits. */
    public static boolean hasShortYear(String text) {
        return plain(text)
                .filter(plain -> Stream.of(DAY_FIRST, NAMED)
                        .flatMap(pattern -> match(pattern, plain).stream())
                        .filter(found -> found.group(found.groupCount()).length() == 2)
                        .anyMatch(found -> exists(found.group(1), found.group(found.groupCount() - 1))))
                .isPresent();
    }

    /** Whether a year has this day; a leap year has each. */
    private static boolean exists(String day, String month) {
        var number = month.chars().allMatch(Character::isDigit) ? month : month(month);
        return date(CENTURY.getYear(), Integer.parseInt(number), Integer.parseInt(day))
                .isPresent();
    }

    /** Whether a date is written in numbers with the day first, so that a reader may take the month for the day. */
    public static boolean isDayFirst(String text) {
        return plain(text).filter(plain -> DAY_FIRST.matcher(plain).matches()).isPresent();
    }

    /** The date alone, in lower case. Empty if the text cannot be one. */
    private static Optional<String> plain(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        var clean = TypedText.identifier(text).toLowerCase(Locale.ROOT).replace('’', '\'');
        var time = TIME.matcher(clean);
        var day = clean;
        if (time.find()) {
            if (time.group("zone") != null && !MIDNIGHT.matcher(clean).find()) {
                // In another zone it is another day.
                return Optional.empty();
            }
            day = clean.substring(0, time.start());
        }
        var unlabelled = LABELS.matcher(day).replaceFirst("");
        var alone = LABELS.matcher(PLACE.matcher(unlabelled).replaceFirst("")).replaceFirst("");
        return Optional.of(UNITS.matcher(ORDINALS.matcher(alone).replaceAll(""))
                .replaceAll("")
                .replaceAll(" {2,}", " ")
                .replaceAll("^ | $|\\.$", ""));
    }

    private Optional<LocalDate> read() {
        var found = YEAR_FIRST.matcher(text);
        if (found.matches()) {
            return date(found.group(1), found.group(3), found.group(4));
        }
        found = DAY_FIRST.matcher(text);
        if (found.matches()) {
            return isYear(found.group(4)) ? date(found.group(4), found.group(3), found.group(1)) : Optional.empty();
        }
        found = COMPACT_YEAR_FIRST.matcher(text);
        if (found.matches()) {
            return date(found.group(1), found.group(2), found.group(3));
        }
        found = COMPACT_DAY_FIRST.matcher(text);
        return found.matches() ? date(found.group(3), found.group(2), found.group(1)) : named();
    }

    private Optional<LocalDate> named() {
        return match(NAMED, text)
                .flatMap(found -> date(found.group(3), month(found.group(2)), found.group(1)))
                .or(() -> match(NAMED_YEAR_FIRST, text)
                        .flatMap(found -> date(found.group(1), month(found.group(2)), found.group(3))))
                .or(() -> match(NAME_FIRST, text)
                        .flatMap(found -> date(found.group(3), month(found.group(1)), found.group(2))));
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
    }

    private static boolean isYear(String digits) {
        return digits.length() == 4 || Integer.parseInt(digits) > DAYS;
    }

    private static String month(String name) {
        return String.valueOf(MONTH_NUMBERS.getOrDefault(name, 0));
    }

    private Optional<LocalDate> date(String year, String month, String day) {
        var number = Integer.parseInt(year);
        if (year.length() == 4) {
            return date(number, Integer.parseInt(month), Integer.parseInt(day));
        }
        var days = IntStream.of(1900 + number, 2000 + number)
                .mapToObj(full -> date(full, Integer.parseInt(month), Integer.parseInt(day)))
                .flatMap(Optional::stream)
                .filter(date -> !date.isBefore(earliest) && !date.isAfter(latest))
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> monthNumbers() {
        var numbers = new HashMap<String, Integer>();
        for (var month = 0; month < MONTHS.size(); month++) {
            for (var name : MONTHS.get(month).split(" ")) {
                numbers.put(name, month + 1);
            }
        }
        return Map.copyOf(numbers);
    }
}
