package id.go.bappenas.sso.provisioning.username;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a name from which user names are made: in Latin letters a to z, without degrees, titles and particles and, if
 * there are longer words, without initials. {@code Prof. Dr. H. Ma'ruf bin Yusuf, S.E., M.Si.} is {@code maruf yusuf}.
 *
 * <p>Titles of office, religion, science and nobility before a name are left out, whether short or in full. {@code St.} (Sitti),
 * {@code Ni}, {@code Abd.} and {@code R.} are parts of names that stand for longer words or for the gender; like initials they
 * are left out if other words follow. {@code Moh.}, {@code Muh.} and {@code Muhammad} are names, by which people are called.
 */
public final class NameWords {

    /** Titles before a name, with or without a dot. */
    private static final Set<String> TITLES = Set.of(
            "prof",
            "profesor",
            "professor",
            "dr",
            "doktor",
            "drg",
            "drh",
            "dokter",
            "drs",
            "dra",
            "ir",
            "insinyur",
            "apt",
            "ners",
            "ns",
            "h",
            "haji",
            "hj",
            "hajjah",
            "hajah",
            "kh",
            "kyai",
            "kiai",
            "ust",
            "ustadz",
            "ustaz",
            "ustadzah",
            "pdt",
            "pendeta",
            "ny",
            "nyonya",
            "tn",
            "tuan",
            "nn",
            "sdr",
            "sdri",
            "saudara",
            "saudari",
            "bpk",
            "bapak",
            "pak",
            "ibu",
            "mr",
            "mrs",
            "ms",
            "alm",
            "almh",
            "rr",
            "rd",
            "raden",
            "roro",
            "rm",
            "kol",
            "letkol",
            "letjen",
            "mayjen",
            "brigjen",
            "kombes",
            "akbp",
            "kompol");

    /** Parts of names that are left out like initials. */
    private static final Set<String> SHORT_PARTS = Set.of("st", "ni", "abd", "ay", "aj");

    /** Degrees after a name without a comma. */
    private static final Set<String> DEGREES = Set.of(
            "se", "sh", "st", "sp", "ssi", "sos", "ssos", "sip", "skom", "spd", "sag", "shi", "sei", "skm", "stp", "mm",
            "mt", "msi", "msc", "mkom", "mpd", "mh", "mha", "mpa", "mpp", "mba", "ma", "mse", "phd", "bsc", "ba", "amd",
            "cpa", "ak", "ca", "llm", "meng", "mkn", "map");

    /** A degree with dots inside: S.Kom., M.Si, Ph.D, A.Md., B.Sc. */
    private static final Pattern DOTTED =
            Pattern.compile("(?i)(?:[SMABD]|Sp|Ph|Dipl|LL)\\.\\p{L}++(?:\\.\\p{L}++)*+\\.?");

    private static final Set<String> PARTICLES =
            Set.of("bin", "binti", "bt", "van", "von", "der", "den", "de", "da", "di", "la", "al", "el");

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ł", "l"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"));

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
    private static final Pattern SPACES = Pattern.compile("[\\s.]+(?=\\S)|\\s+");

    private NameWords() {}

    /** The words; empty for a name without a letter that has a Latin form. */
    public static List<String> of(String fullName) {
        var name = fullName.split(",", 2)[0];
        var words = Arrays.stream(withoutDottedDegrees(name.strip().split("\\s+")))
                .flatMap(word -> Arrays.stream(SPACES.split(word)))
                .map(NameWords::latin)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
        dropTitles(words);
        dropDegrees(words);
        var own = words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        var kept = own.isEmpty() ? words : own;
        var longer = kept.stream().filter(word -> word.length() > 1).toList();
        return withoutShortParts(longer.isEmpty() ? kept : longer);
    }

    /** Degrees follow the name: {@code M.Ali Rahman} begins with none. */
    private static String[] withoutDottedDegrees(String[] words) {
        var end = words.length;
        while (end > 1 && DOTTED.matcher(words[end - 1]).matches()) {
            end--;
        }
        return Arrays.copyOf(words, end);
    }

    private static List<String> withoutShortParts(List<String> words) {
        var first = 0;
        while (first < words.size() - 1 && SHORT_PARTS.contains(words.get(first))) {
            first++;
        }
        return List.copyOf(words.subList(first, words.size()));
    }

    /** Drops titles, and initials before titles, as in “R. Rr. Endang”; one word stays. */
    private static void dropTitles(List<String> words) {
        while (words.size() > 1
                && (TITLES.contains(words.get(0)) || words.get(0).length() == 1 && TITLES.contains(words.get(1)))) {
            words.remove(0);
        }
    }

    /** One word stays. */
    private static void dropDegrees(List<String> words) {
        while (words.size() > 1 && DEGREES.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
    }

    private static String latin(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        return NO_LETTER
                .matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("");
    }
}
