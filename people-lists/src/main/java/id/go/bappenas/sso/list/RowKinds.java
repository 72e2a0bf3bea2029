package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.TypedText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Recognises rows of a table that are no people: numbers of columns, totals, the end of a page, places, dates and signatures. */
final class RowKinds {

    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(\\d{1,2})(\\.0)?[.)]?");

    private static final String MONTH =
            "(jan|peb|feb|mar|apr|mei|may|jun|jul|ag|aug|sep|okt|oct|nop|nov|des|dec)\\p{L}*";

    /** “Jakarta, 20 November 2026”, also with dots or nothing in place of the day. Birth dates are before 2020. */
    private static final Pattern PLACE_AND_DAY =
            Pattern.compile("(?i)[\\p{L}][\\p{L}. ]{2,40},\\s*(tanggal|tgl\\.?)?[\\s._…\\d]*" + MONTH
                    + "[\\s._…]*(20[2-9]\\d|20[._… ]*)?"
                    + "|[\\p{L}][\\p{L}. ]{2,40},\\s*(\\d{1,2}[-/.]\\d{1,2}[-/.]20[2-9]\\d|[._…]{3,}[\\s._…\\d]*)");

    private static final Pattern TOTAL = Pattern.compile(
            "(?i)(grand |sub ?)?(jumlah|total)(?![\\p{L}]).*|rekap(itulasi)?(?![\\p{L}]).*|terbilang(?![\\p{L}]).*");

    private static final Pattern SIGNATURE =
            Pattern.compile("(?i)(mengetahui|menyetujui|mengesahkan|disetujui|diketahui"
                    + "|disahkan|diperiksa|dibuat|disusun|yang membuat|hormat kami|tertanda|ttd|ditandatangani|ditetapkan"
                    + "|a\\.? ?n\\.|u\\.? ?b\\.|plt\\.?|plh\\.?|atas nama"
                    + "|pejabat|kuasa pengguna|penanggung ?jawab|pemohon|catatan|keterangan|ket\\.|note|notes|nb|n\\.b|\\*+\\)?"
                    + "|signed|approved|acknowledged|prepared)(?![\\p{L}]).*");

    private static final Pattern SIGNATORY = Pattern.compile("(?i)(kepala|direktur|sekretaris|deputi|inspektur|ketua"
            + "|koordinator|kabag|kasubag|kasubbag|kabid|menteri|analis|perencana)(?![\\p{L}]).*");

    private static final Pattern NUMBER_OF_SIGNATORY = Pattern.compile("(?i)\\(?(NIP|NRP)\\b[\\s.:]*[\\d.… _-]*\\)?");

    private static final Pattern PAGE = Pattern.compile("(?i)(hal|halaman|lembar|page)\\.?\\s*\\d+.*");

    private static final Pattern DOTS = Pattern.compile("\\(?[\\s._…-]{3,}\\)?");

    private static final String NUMBERING = "(?:(?:[ivx]{1,5}|[a-z]|\\d{1,2})?[.)]?\\s*)";
    private static final String UNITS =
            "(?:(?:sub ?)?(?:direktorat|dit|bagian|bag|bidang|seksi|unit|satuan|satker)|biro|pusat"
                    + "|deputi|kedeputian|inspektorat|sekretariat|balai|divisi|department)";

    private static final Pattern GROUP = Pattern.compile(
            "(?i)" + NUMBERING + "(?:" + UNITS
                    + "|tim|kelompok|lampiran|wilayah|pns|asn|pppk|p3k|ppnpn|non[ -]?asn|non[ -]?pns|honorer|tenaga|pegawai)(?![\\p{L}]).*");

    /** “II. Unit Kerja: Biro Umum” and “Biro Umum”. */
    private static final Pattern UNIT = Pattern.compile("(?is)" + NUMBERING
            + "(?:(?:unit|satuan) ?kerja\\s*:\\s*|satker\\s*:\\s*|unit\\s*:\\s*)?(" + UNITS + "(?!\\p{L}).*\\p{L}.*)");

    private RowKinds() {}

    /** Whether a row counts the columns: 1, 2, 3 or (1), (2), (3). */
    static boolean countsColumns(RawRow row) {
        var numbers = row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .map(cell -> COLUMN_NUMBER.matcher(cell.text()))
                .map(number -> number.matches() ? Integer.parseInt(number.group(1)) : -1)
                .toList();
        return numbers.size() > 1
                && numbers.get(0) >= 0
                && numbers.get(0) <= 2
                && IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i) == numbers.get(i - 1) + 1);
    }

    /** Whether texts of a row belong to the end of a list: every one of them, or one of two. */
    static boolean endsList(List<String> texts) {
        var ends = texts.stream().filter(RowKinds::isOfTheEnd).count();
        return ends > 0 && (ends == texts.size() || texts.size() <= 2 && startsEnd(texts));
    }

    private static boolean startsEnd(List<String> texts) {
        return texts.stream()
                .anyMatch(text -> PLACE_AND_DAY.matcher(text).matches()
                        || TOTAL.matcher(text).matches()
                        || SIGNATURE.matcher(text).matches());
    }

    private static boolean isOfTheEnd(String text) {
        return PLACE_AND_DAY.matcher(text).matches()
                || TOTAL.matcher(text).matches()
                || SIGNATURE.matcher(text).matches()
                || SIGNATORY.matcher(text).matches()
                || NUMBER_OF_SIGNATORY.matcher(text).matches()
                || PAGE.matcher(text).matches()
                || DOTS.matcher(text).matches();
    }

    /** The unit that is the name of a group of people. */
    static Optional<String> unit(List<String> texts) {
        return Optional.of(texts)
                .filter(RowKinds::namesGroup)
                .map(group -> UNIT.matcher(group.get(group.size() - 1)))
                .filter(Matcher::matches)
                .map(unit -> TypedText.oneLine(unit.group(1)));
    }

    /** Whether the texts of a row are the name of a group of people, as “II. Biro Umum”. */
    static boolean namesGroup(List<String> texts) {
        return texts.size() == 1 && GROUP.matcher(texts.get(0)).matches()
                || texts.size() == 2
                        && texts.get(0).matches("(?i)([ivx]{1,5}|[a-z])[.)]?")
                        && GROUP.matcher(texts.get(1)).matches();
    }
}
