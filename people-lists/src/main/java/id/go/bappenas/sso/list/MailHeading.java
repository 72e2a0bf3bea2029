package id.go.bappenas.sso.list;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Headings of columns of mail addresses: “Alamat email aktif (bukan email kantor)”, “Gmail”, “Email selain email dinas”. The
 * words decide: an office address is another column, unless the heading says that none is wanted.
 */
final class MailHeading {

    /** Of two columns of addresses the stronger one counts. */
    private static final int PRIVATE = 2;

    private static final int PLAIN = 1;
    /** With words that are not known, or of an office or a private address. */
    private static final int WEAK = 0;

    /** A negation is about the words that follow so closely. */
    private static final int REACH = 4;

    private static final Set<String> MAIL =
            Set.of("email", "emails", "mail", "surel", "posel", "gmail", "ymail", "emailaddress");
    private static final Set<String> BEFORE =
            Set.of("e", "alamat", "akun", "id", "nama", "surat", "elektronik", "google", "yang", "aktif", "address");
    private static final Set<String> NEGATIONS = Set.of(
            "bukan", "selain", "non", "luar", "diluar", "tanpa", "tidak", "jangan", "kecuali", "not", "except",
            "outside", "other");
    private static final Set<String> OFFICE = Set.of(
            "kantor",
            "dinas",
            "kedinasan",
            "bappenas",
            "instansi",
            "resmi",
            "internal",
            "kementerian",
            "lembaga",
            "pemerintah",
            "perusahaan",
            "work",
            "office",
            "official",
            "company",
            "corporate",
            "go");
    private static final Set<String> OWN = Set.of(
            "pribadi",
            "eksternal",
            "external",
            "personal",
            "private",
            "alternatif",
            "alternative",
            "gmail",
            "yahoo",
            "ymail");
    private static final Set<String> OTHERS = Set.of(
            "atasan",
            "istri",
            "suami",
            "ibu",
            "ayah",
            "orangtua",
            "pasangan",
            "anak",
            "wali",
            "darurat",
            "pic",
            "penanggung",
            "pejabat",
            "vendor",
            "penyedia",
            "unit",
            "satker",
            "direktorat",
            "biro",
            "lama",
            "sekretariat",
            "admin",
            "supervisor",
            "manager",
            "emergency",
            "old");
    private static final Set<String> OTHER_COLUMN = Set.of(
            "status",
            "terkirim",
            "terdaftar",
            "terverifikasi",
            "sent",
            "hp",
            "handphone",
            "wa",
            "whatsapp",
            "telp",
            "telepon",
            "phone");

    private MailHeading() {}

    /**
     * @param words of the heading, in small letters
     * @return empty if the heading is not about a mail address; {@link Meaning#UNKNOWN} if it is about one that is not asked for
     */
    static Optional<Meaning> meaning(List<String> words) {
        var first = first(words);
        if (first < 0) {
            return Optional.empty();
        }
        var negated = negated(words);
        var office = false;
        var own = false;
        var other = false;
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var isNegated = negated.contains(i);
            office |= OFFICE.contains(word) && !isNegated || OWN.contains(word) && isNegated;
            own |= OWN.contains(word) && !isNegated || OFFICE.contains(word) && isNegated;
            other |= OTHER_COLUMN.contains(word) || OTHERS.contains(word) && !isNegated;
        }
        var beginsOtherwise = words.subList(0, first).stream()
                .anyMatch(word -> !BEFORE.contains(word) && !OWN.contains(word) && !OFFICE.contains(word));
        if (other || beginsOtherwise || office && !own) {
            return Optional.of(Meaning.UNKNOWN);
        }
        return Optional.of(Meaning.of(Column.EXTERNAL_EMAIL, strength(office, own, words.size() - first)));
    }

    private static int strength(boolean office, boolean own, int words) {
        if (own) {
            return office ? WEAK : PRIVATE;
        }
        return words == 1 ? PLAIN : WEAK;
    }

    /** Index of the first word for mail; -1 if there is none. */
    private static int first(List<String> words) {
        for (var i = 0; i < words.size(); i++) {
            if (MAIL.contains(words.get(i))
                    || words.get(i).equals("elektronik")
                            && i > 0
                            && words.get(i - 1).equals("surat")) {
                return i;
            }
        }
        return -1;
    }

    private static Set<Integer> negated(List<String> words) {
        var negated = new HashSet<Integer>();
        for (var i = 0; i < words.size(); i++) {
            if (NEGATIONS.contains(words.get(i))) {
                for (var next = i + 1; next <= Math.min(i + REACH, words.size() - 1); next++) {
                    negated.add(next);
                }
            }
        }
        return negated;
    }
}
