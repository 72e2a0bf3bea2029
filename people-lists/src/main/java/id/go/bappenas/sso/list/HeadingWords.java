package id.go.bappenas.sso.list;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headings that offices write. A heading is compared without letter case, blanks, punctuation and words such as “dan” or
 * “wajib”, with abbreviations in full and single letters of known words mended.
 */
final class HeadingWords {

    /** Of a heading, in characters. */
    private static final int LONGEST = 150;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** What a heading does not mean: “NIK (bukan NIP)”, “Nama, bukan nama panggilan”. */
    private static final Pattern NEGATED =
            Pattern.compile("(?iU)(?<!\\p{L})(?:bukan|selain|jangan|kecuali|not|except)(?!\\p{L})[^()\\[\\],;]*");

    private static final Map<String, String> FULL_WORDS = Map.ofEntries(
            Map.entry("tgl", "tanggal"),
            Map.entry("tg", "tanggal"),
            Map.entry("tggl", "tanggal"),
            Map.entry("tgal", "tanggal"),
            Map.entry("tmpt", "tempat"),
            Map.entry("tmp", "tempat"),
            Map.entry("tpt", "tempat"),
            Map.entry("tempt", "tempat"),
            Map.entry("lhr", "lahir"),
            Map.entry("no", "nomor"),
            Map.entry("nomer", "nomor"),
            Map.entry("nmr", "nomor"),
            Map.entry("nama2", "nama"),
            Map.entry("nm", "nama"),
            Map.entry("peg", "pegawai"),
            Map.entry("bln", "bulan"),
            Map.entry("thn", "tahun"),
            Map.entry("th", "tahun"),
            Map.entry("kab", "kabupaten"),
            Map.entry("jab", "jabatan"),
            Map.entry("emial", "email"),
            Map.entry("imel", "email"),
            Map.entry("dit", "direktorat"),
            Map.entry("subdit", "subdirektorat"),
            Map.entry("bag", "bagian"),
            Map.entry("subbag", "subbagian"),
            Map.entry("yg", "yang"),
            Map.entry("dgn", "dengan"));

    private static final Set<String> LEFT_OUT = Set.of(
            "dan",
            "and",
            "serta",
            "atau",
            "or",
            "of",
            "the",
            "wajib",
            "diisi",
            "harus",
            "jika",
            "bila",
            "kalau",
            "apabila",
            "ada",
            "opsional",
            "optional",
            "required",
            "mandatory",
            "mohon",
            "harap",
            "silakan",
            "silahkan",
            "isi",
            "isikan",
            "tulis",
            "tuliskan",
            "masukkan",
            "ketik",
            "cantumkan",
            "sebutkan",
            "anda",
            "saudara",
            "siapa",
            "apa",
            "kapan",
            "please",
            "enter",
            "your");

    /** Words of headings, to mend others; with words that differ from them in one letter and mean something else. */
    private static final Set<String> WORDS = Set.of(
            "tanggal",
            "tempat",
            "lahir",
            "kelahiran",
            "lengkap",
            "kontrak",
            "jabatan",
            "eksternal",
            "kependudukan",
            "induk",
            "nomor",
            "pribadi",
            "pegawai",
            "mulai",
            "berakhir",
            "selesai",
            "akhir",
            "username",
            "posisi",
            "kerja",
            "tinggal",
            "kontak",
            "alamat",
            "external",
            "personal",
            "birth",
            "place",
            "contract",
            "employee",
            "number");

    /** In brackets behind a heading these make another column of it. */
    private static final Set<String> OTHER_COLUMN = Set.of(
            "kantor",
            "dinas",
            "kedinasan",
            "bappenas",
            "instansi",
            "resmi",
            "internal",
            "work",
            "office",
            "official",
            "ibu",
            "ayah",
            "orang",
            "suami",
            "istri",
            "pasangan",
            "anak",
            "atasan",
            "panggilan",
            "lama",
            "darurat",
            "wali");

    private static final String PEOPLE =
            "(pegawai|karyawan|karyawati|peserta|personel|personil|tenaga(ahli|kontrak|kerja|pendukung|flexiwork|nonasn)?|flexiwork|pramubakti|staff?|ppnpn"
                    + "|nonasn|asn|pns|pppk|anggota|calonpengguna|pemohon|konsultan|orang)?";
    private static final String TITLES = "((tanpa|beserta|dengan|berikut|lengkapdengan)?gelar(akademik)?)?";
    private static final String ON_CARD = "((sesuai|di|pada|menurut|dalam)?(ektp|ktp|identitas|ijazah))*";
    private static final String SIXTEEN = "(16(digit|angka)?)?";
    private static final String FORM = "(ddmmyyyy|ddmmmyyyy|yyyymmdd|hhbbtttt|ttbbtttt|tttbbhh)?";
    private static final String MAIL = "(alamat)?(email|surel|suratelektronik|posel)(alamat|address)?(aktif)?";
    private static final String WORK =
            "(masa|periode)?(kontrak|kerja|bekerja|perjanjian|perjanjiankerja|penugasan|tugas|bertugas|spk|pks|sk)";
    private static final String BEGIN = "(mulai|awal|permulaan|dimulainya|dimulai|berlaku|dari|sejak|tmt|start|begin)";
    private static final String END =
            "(selesai|akhir|berakhir|berakhirnya|habis|sampaidengan|sampai|hingga|sd|batasakhir|batas|end|until)";
    private static final String OF_DAY = "(tanggal|tmt)?";

    /** Headings of each column, the strongest first. */
    private static final Map<Column, List<Pattern>> COLUMNS = columns();

    private static final Pattern BIRTH =
            Pattern.compile("ttl|(tempat|kota)(lahir)?tanggal(bulantahun)?(kelahiran|lahir)" + ON_CARD + FORM
                    + "|tempatlahirtanggal|kelahiran|placedatebirth|birthplacedate|birthplacebirthdate");
    private static final Pattern PERIOD =
            Pattern.compile("(masa|periode|jangkawaktu|waktu)?(berlaku)?(kontrak|perjanjiankerja|penugasan)"
                    + "|periode|jangkawaktu|contractperiod|periodcontract"
                    + "|" + OF_DAY + BEGIN + OF_DAY + "(kontrak)?(sd|sampai|sampaidengan)?(tat|" + OF_DAY + END
                    + OF_DAY + ")(kontrak|masakontrak)?");

    /** These are as often a length of service. */
    private static final Pattern PERHAPS_PERIOD =
            Pattern.compile("(masa|periode|jangkawaktu|waktu)(kerja|tugas|berlaku|bakti|pelaksanaan|perjanjian|spk|sk)?"
                    + "|durasi(kontrak)?|lama(kontrak|kerja|tugas)|tahunkontrak|kontraktahun");

    private static final Pattern GENDER =
            Pattern.compile("(jenis)?kelamin|jk|lp|lpp|pl|lakilakiperempuan|priawanita|gender|sex");
    private static final Pattern NUMBER = Pattern.compile("nomor(urut)?|urut(an)?|nr|nomorbaris");
    private static final Pattern ABOUT_BIRTH = Pattern.compile(".*(lahir|birth|ttl).*");
    private static final Pattern ABOUT_CONTRACT =
            Pattern.compile(".*(kontrak|masa|periode|jangkawaktu|contract|penugasan|perjanjian|tmt).*");
    private static final Pattern PLACE_BELOW = Pattern.compile("tempat|kota|kotakabupaten|kabupatenkota|place");
    private static final Pattern DATE_BELOW = Pattern.compile("tanggal(bulantahun)?|date" + FORM);
    private static final Pattern BEGIN_BELOW = Pattern.compile(OF_DAY + BEGIN + OF_DAY + FORM);
    private static final Pattern END_BELOW = Pattern.compile(OF_DAY + END + OF_DAY + FORM);

    private HeadingWords() {}

    private static Map<Column, List<Pattern>> columns() {
        var columns = new LinkedHashMap<Column, List<Pattern>>();
        put(
                columns,
                Column.FULL_NAME,
                "nama(lengkap)?" + PEOPLE + "(lengkap)?" + TITLES + ON_CARD
                        + "|(full|complete|employee)?name|nameemployee|fullnames?");
        put(
                columns,
                Column.NIK,
                "(nomor)?(nik|e?ktp|nike?ktp|niknomore?ktp|nomore?ktpnik|indukkependudukan(nik)?|nikindukkependudukan"
                        + "|niknomorindukkependudukan|identitas(ktp|nik)?|kependudukan)"
                        + PEOPLE + SIXTEEN + ON_CARD + SIXTEEN
                        + "|national(id|identity)(card)?(number|nomor)?|(identity|idcard)(number|nomor)",
                "niknip|nipnik|nikpaspor|nikpassport");
        put(
                columns,
                Column.BIRTH_PLACE,
                "(tempat|kota|kabupaten|kabupatenkota|kotakabupaten)(kelahiran|lahir)" + ON_CARD
                        + "|(kelahiran|lahir)(tempat|kota)|birthplace|placebirth|citybirth|pob");
        put(
                columns,
                Column.BIRTH_DATE,
                "(hari)?tanggal(bulantahun)?(kelahiran|lahir)" + ON_CARD + FORM
                        + "|(kelahiran|lahir)tanggal|birthdate|datebirth|dob|birthday");
        put(
                columns,
                Column.EXTERNAL_EMAIL,
                MAIL
                        + "(pribadi|eksternal|external|luar|luarkantor|diluarkantor|personal|private|nonkantor|nonkedinasan"
                        + "|nondinas|nonbappenas|lain|alternatif|gmail)+(aktif)?|(external|personal|private|alternative)"
                        + "(email|mail)(address)?",
                MAIL + PEOPLE + "(yangaktif|yangdapatdihubungi|yangbisadihubungi)?");
        put(
                columns,
                Column.EMPLOYEE_NUMBER,
                "(nomor)?(?!nrp(?!n))(nip(baru|pns|asn|pppk|p3k|nonpns)?|nipppk|nip3k|niasn|nrp|nrptt"
                        + "|nomorindukpegawai|indukpegawai|(nomor)?induk(pppk|p3k|asn))+(18(digit|angka)?)?"
                        + "|(employee|staff)(number|nomor|id)",
                "nomorpegawai");
        put(
                columns,
                Column.UNIT,
                "(nama)?unitkerja(satker|satuankerja|direktorat|biro|direktoratbiro|penempatan|organisasi|asal|saatini)?"
                        + "(eselon(i|ii|iii|1|2|3))?|satkerunitkerja",
                "(nama)?(unit|satker|satuankerja|unitorganisasi|unitpenempatan|uniteselon(i|ii|1|2))|workunit|workingunit"
                        + "|department|departemen|divisi|division",
                "(nama)?(unit)?(direktorat|biro|pusat|inspektorat)+|(lokasi|unit)?penempatan|tempattugas",
                "(nama)?(unit)?(direktorat|biro|pusat|sub(direktorat|bagian|bidang)|bagian|bidang|seksi|timkerja|kelompokkerja)+"
                        + "|subunit(kerja)?|kedeputian|deputi");
        put(
                columns,
                Column.POSITION,
                "(nama)?jabatan(posisi|pekerjaan|fungsional|terakhir|saatini|tenagaahli|dalamkontrak)?" + PEOPLE
                        + "|posisi(jabatan)?|position|jobtitle",
                "title|peran|role|pekerjaan|profesi|formasi|(bidang)?(tugas|pekerjaan)|tugasjabatan");
        put(
                columns,
                Column.USERNAME,
                "username(sso|akun)?|usernames?|(nama|id)(pengguna|user)|userid|loginid|usulanusername"
                        + "|username(yang)?(usulan|diusulkan|diinginkan)",
                "user|login|(nama)?akun");
        put(
                columns,
                Column.CONTRACT_START,
                OF_DAY + BEGIN + OF_DAY + "(berlaku)?" + WORK + FORM + "|" + OF_DAY + WORK + OF_DAY + BEGIN + FORM
                        + "|tanggaltmt" + WORK + "|(masa)?(berlakumulai|mulaiberlaku)"
                        + "|contract(start|begin)(date)?|(start|begin)(date)?contract|contractdatestart",
                OF_DAY + BEGIN + OF_DAY + FORM + "|startdate|from");
        put(
                columns,
                Column.CONTRACT_END,
                "tat(kontrak)?|(masa)?berlaku(sampai(dengan)?|hingga|sd)|" + OF_DAY + END + OF_DAY + "(berlaku)?" + WORK
                        + FORM
                        + "|" + OF_DAY + WORK + OF_DAY + END + FORM
                        + "|contract(end|expiry|expires|until)(date)?|(end|expiry)(date)?contract|contractdateend",
                OF_DAY + END + OF_DAY + FORM + "|enddate|until|expirydate");
        return columns;
    }

    private static void put(Map<Column, List<Pattern>> columns, Column column, String... patterns) {
        columns.put(column, List.of(patterns).stream().map(Pattern::compile).toList());
    }

    /** The meaning of a heading of one line. */
    static Meaning meaning(String heading) {
        if (heading.isBlank()) {
            return Meaning.HEADLESS;
        }
        var whole = ofName(compact(heading));
        if (whole != Meaning.UNKNOWN) {
            return whole;
        }
        var affirmed = NEGATED.matcher(heading).replaceAll(" ");
        return mail(heading).orElseGet(() -> withoutBrackets(affirmed));
    }

    /** The meaning of a heading about mail addresses; not of “Username (sama dengan email)”. */
    private static Optional<Meaning> mail(String heading) {
        var outside = BRACKETS.matcher(heading).replaceAll(" ");
        return compact(outside).isEmpty() || MailHeading.meaning(words(outside)).isPresent()
                ? MailHeading.meaning(words(heading))
                : Optional.empty();
    }

    /** Whether a heading is about a mail address, wanted or not. */
    static boolean isAboutMail(String heading) {
        return mail(heading).isPresent();
    }

    private static Meaning withoutBrackets(String heading) {
        var brackets = BRACKETS.matcher(heading);
        while (brackets.find()) {
            if (words(brackets.group()).stream().anyMatch(OTHER_COLUMN::contains)) {
                return Meaning.UNKNOWN;
            }
        }
        var shorter = compact(BRACKETS.matcher(heading).replaceAll(" "));
        return shorter.isEmpty() ? Meaning.UNKNOWN : ofName(shorter);
    }

    /**
     * The meaning of a heading of two lines.
     *
     * @param above the upper line; where it is empty, the nearest one to the left, because it may stand for several columns
     * @param ownAbove whether the upper line is over this column
     */
    static Meaning meaning(String above, String below, boolean ownAbove) {
        var lower = compact(BRACKETS.matcher(below).replaceAll(" "));
        if (lower.isEmpty()) {
            return ownAbove ? meaning(above) : meaning(below);
        }
        var upper = compact(above);
        if (ABOUT_BIRTH.matcher(upper).matches()) {
            if (PLACE_BELOW.matcher(lower).matches()) {
                return Meaning.of(Column.BIRTH_PLACE, 1);
            }
            if (DATE_BELOW.matcher(lower).matches()) {
                return Meaning.of(Column.BIRTH_DATE, 1);
            }
        }
        if (ABOUT_CONTRACT.matcher(upper).matches()) {
            if (BEGIN_BELOW.matcher(lower).matches()) {
                return Meaning.of(Column.CONTRACT_START, 2);
            }
            if (END_BELOW.matcher(lower).matches()) {
                return Meaning.of(Column.CONTRACT_END, 2);
            }
        }
        var both = ownAbove ? meaning(above + " " + below) : Meaning.UNKNOWN;
        if (both.isKnown()) {
            return both;
        }
        return meaning(below);
    }

    private static Meaning ofName(String name) {
        if (NUMBER.matcher(name).matches()) {
            return Meaning.NUMBER;
        }
        for (var column : COLUMNS.entrySet()) {
            var patterns = column.getValue();
            for (var i = 0; i < patterns.size(); i++) {
                if (patterns.get(i).matcher(name).matches()) {
                    return Meaning.of(column.getKey(), patterns.size() - i);
                }
            }
        }
        if (BIRTH.matcher(name).matches()) {
            return Meaning.BIRTH;
        }
        if (PERIOD.matcher(name).matches()) {
            return Meaning.PERIOD;
        }
        if (PERHAPS_PERIOD.matcher(name).matches()) {
            return Meaning.PERHAPS_PERIOD;
        }
        return GENDER.matcher(name).matches() ? Meaning.GENDER : Meaning.UNKNOWN;
    }

    /** The words of a heading as one word of small letters and digits; empty if there are none. */
    static String compact(String heading) {
        return String.join("", words(heading));
    }

    private static List<String> words(String heading) {
        // Longer text is no heading, and would take long.
        var text = heading.length() > LONGEST ? "" : heading;
        var plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        for (var word : BETWEEN_WORDS.split(plain)) {
            // Numbers before a heading, as in “1. Nama”, are no part of it.
            var leading = words.isEmpty() && DIGITS.matcher(word).matches();
            if (!word.isEmpty() && !leading && !LEFT_OUT.contains(word)) {
                words.add(mended(FULL_WORDS.getOrDefault(word, word)));
            }
        }
        return words;
    }

    private static String mended(String word) {
        if (word.length() < 4 || WORDS.contains(word)) {
            return word;
        }
        var alike = WORDS.stream()
                .filter(known -> EditDistance.of(word, known) == 1)
                .toList();
        return alike.size() == 1 ? alike.get(0) : word;
    }
}
