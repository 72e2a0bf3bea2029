package id.go.bappenas.sso.list;

/**
 * A heading of a table.
 *
 * @param index of its column, from 0
 * @param text as written; empty for a column without a heading
 */
record Heading(int index, String text, Meaning meaning) {

    private static final int LONGEST_SHOWN = 64;

    /** The letters of the column, as a spreadsheet program shows them. */
    String letters() {
        return letters(index);
    }

    /** The text in one line, cut if it is long. */
    String shown() {
        return shown(text);
    }

    /** The letters and the heading, for a sentence. */
    String named() {
        return text.isEmpty() ? letters() : letters() + " “" + shown() + "”";
    }

    static String shown(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    static String letters(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : letters(index / 26 - 1) + letters(index % 26);
    }
}
