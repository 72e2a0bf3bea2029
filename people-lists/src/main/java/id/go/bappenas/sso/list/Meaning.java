package id.go.bappenas.sso.list;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a heading means.
 *
 * @param strength of two headings with the same meaning the stronger one counts: “Email Pribadi” before “Email”
 */
record Meaning(Kind kind, Set<Column> columns, int strength) {

    /** Kinds of columns. */
    enum Kind {
        /** One column of ours. */
        PLAIN,
        /** Birthplace and birth date in one column. */
        BIRTH,
        /** First and last day of the contract in one column. */
        PERIOD,
        /** A period, which is that of the contract if the cells have two days. */
        PERHAPS_PERIOD,
        /** Man or woman; compared with the NIK. */
        GENDER,
        /** A running number. */
        NUMBER,
        /** A column without a heading. */
        HEADLESS,
        /** Any other column. */
        UNKNOWN
    }

    static final Meaning UNKNOWN = new Meaning(Kind.UNKNOWN, EnumSet.noneOf(Column.class), 0);
    static final Meaning NUMBER = new Meaning(Kind.NUMBER, EnumSet.noneOf(Column.class), 0);
    static final Meaning HEADLESS = new Meaning(Kind.HEADLESS, EnumSet.noneOf(Column.class), 0);
    /** Weaker than a plain column of the same meaning. */
    static final Meaning BIRTH = new Meaning(Kind.BIRTH, EnumSet.of(Column.BIRTH_PLACE, Column.BIRTH_DATE), 0);

    static final Meaning PERIOD = new Meaning(Kind.PERIOD, EnumSet.of(Column.CONTRACT_START, Column.CONTRACT_END), 0);

    static final Meaning PERHAPS_PERIOD = new Meaning(Kind.PERHAPS_PERIOD, EnumSet.noneOf(Column.class), 0);
    static final Meaning GENDER = new Meaning(Kind.GENDER, EnumSet.noneOf(Column.class), 0);

    static Meaning of(Column column, int strength) {
        return new Meaning(Kind.PLAIN, EnumSet.of(column), strength);
    }

    boolean isKnown() {
        return !columns.isEmpty();
    }
}
