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
 */
public final class NameWords {

    /** Titles before a name, with or without a dot. */
    private static final Set<String> TITLES = Set.of(
            "prof", "dr", "drg", "drh", "drs", "dra", "ir", "h", "hj", "kh", "ny", "tn", "sdr", "sdri", "bpk", "ibu",
            "apt", "ners", "ns", "rr");

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
        var words = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !DOTTED.matcher(word).matches())
                .flatMap(word -> Arrays.stream(SPACES.split(word)))
                .map(NameWords::latin)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
        dropFrom(words, TITLES, true);
        dropFrom(words, DEGREES, false);
        var own = words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        var kept = own.isEmpty() ? words : own;
        var longer = kept.stream().filter(word -> word.length() > 1).toList();
        return List.copyOf(longer.isEmpty() ? kept : longer);
    }

    /** Drops words from one end; one word stays. */
    private static void dropFrom(List<String> words, Set<String> unwanted, boolean front) {
        while (words.size() > 1 && unwanted.contains(words.get(front ? 0 : words.size() - 1))) {
            words.remove(front ? 0 : words.size() - 1);
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
