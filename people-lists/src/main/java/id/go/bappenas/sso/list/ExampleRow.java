package id.go.bappenas.sso.list;

import java.util.EnumMap;
import java.util.Map;

/**
 * The example below the headings of the template. It is never taken for a person: no NIK begins with 0, and no name has a
 * colon. A row is passed over only if it has both, so a person who was written over half of the example gets an error.
 */
public final class ExampleRow {

    private static final String NIK = "0123456789012345";
    private static final String MARK = "Contoh:";

    private ExampleRow() {}

    /** The text of each column; a column without an example is not in it. */
    public static Map<Column, String> texts() {
        var texts = new EnumMap<Column, String>(Column.class);
        texts.put(Column.FULL_NAME, MARK + " Budi Santoso");
        texts.put(Column.NIK, NIK);
        texts.put(Column.BIRTH_PLACE, "Bandung");
        texts.put(Column.BIRTH_DATE, "17/05/1990");
        texts.put(Column.EXTERNAL_EMAIL, "budi@surat.example");
        texts.put(Column.UNIT, "Direktorat Contoh");
        texts.put(Column.POSITION, "Tenaga Ahli");
        texts.put(Column.CONTRACT_START, "01/02/2027");
        texts.put(Column.CONTRACT_END, "31/12/2027");
        return texts;
    }

    static boolean is(ListRow row) {
        var digits = row.cell(Column.NIK).text().replaceAll("\\D", "");
        // A spreadsheet program that took it for a number dropped the zero.
        return (digits.equals(NIK) || digits.equals(NIK.substring(1)))
                && row.cell(Column.FULL_NAME).text().startsWith(MARK);
    }
}
