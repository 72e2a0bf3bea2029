package id.go.bappenas.sso.desk;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in addresses and forms of pages. They come from the browser, so any text has to be expected. */
public final class TypedNumber {

    /** Number of a row of a list, from 1; a pattern for paths as well. */
    public static final String ROW = "[1-9]\\d{0,5}";

    private static final Pattern ROWS = Pattern.compile(ROW);
    private static final Pattern PAGES = Pattern.compile("\\d{1,5}");

    private TypedNumber() {}

    /** The number of a row; empty for any other text. */
    public static Optional<Integer> row(String text) {
        return number(ROWS, text);
    }

    /** The number of a page, from 0; 0 for any other text, and for {@code null}. */
    public static int page(String text) {
        return number(PAGES, text).orElse(0);
    }

    private static Optional<Integer> number(Pattern pattern, String text) {
        return Optional.ofNullable(text)
                .filter(typed -> pattern.matcher(typed).matches())
                .map(Integer::valueOf);
    }
}
