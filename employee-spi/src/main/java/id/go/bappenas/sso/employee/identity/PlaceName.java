package id.go.bappenas.sso.employee.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Normalizes names of places: upper case, letters only, without the kind of region ("Kab. Malang" and "Kota Malang" are one
 * place, because people do not distinguish them), under the current name. Sources of the rules and of the renames: SOURCES.md
 * next to {@code place-aliases.txt}.
 */
final class PlaceName {

    /** Kinds of regions before a name. */
    private static final Pattern KINDS =
            Pattern.compile("^(?:(?:KOTA|KABUPATEN|KAB|KODYA|KODIA|KOTAMADYA|KOTAMADIA|KOTIF"
                    + "|ADM|ADMINISTRASI|ADMINISTRATIF|PROVINSI|PROPINSI|PROV"
                    + "|(?:DATI|DT|TK|TINGKAT|DAERAH TINGKAT)(?: II?(?= ))?) )+(?=\\p{L})");

    private static final Pattern ISLANDS = Pattern.compile("\\bKEP\\b");
    private static final Pattern JAKARTA =
            Pattern.compile("(?:(?:DKI|DKJ|D K [IJ]|DAERAH KHUSUS(?: IBU ?KOTA)?) ?)?D?JAKARTA"
                    + "(?: ?(?:PUSAT|UTARA|BARAT|SELATAN|TIMUR|RAYA))?(?: (?:DKI|DKJ|D K [IJ]))?");
    private static final Pattern SPECIAL_REGION = Pattern.compile("^(?:DI|DAERAHISTIMEWA)(?=\\p{L})");
    private static final Set<String> SPECIAL_REGIONS = Set.of("YOGYAKARTA", "ACEH");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern MORE_FOLLOWS = Pattern.compile("[,;(/]");

    private static final Map<String, String> ALIASES = aliases();

    private PlaceName() {}

    /** The name without the part after a comma (its province, its country), then the whole name. */
    static List<String> forms(String typed) {
        return Stream.of(MORE_FOLLOWS.split(typed, 2)[0], typed)
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .map(PlaceName::normalised)
                .filter(form -> !form.isEmpty())
                .distinct()
                .toList();
    }

    private static String normalised(String text) {
        var words = words(text);
        var name = ISLANDS.matcher(KINDS.matcher(words).replaceFirst("")).replaceAll("KEPULAUAN");
        if (JAKARTA.matcher(name).matches()) {
            return "JAKARTA";
        }
        var spelling = today(name.replace(" ", ""));
        var special = today(SPECIAL_REGION.matcher(spelling).replaceFirst(""));
        return SPECIAL_REGIONS.contains(special) ? special : spelling;
    }

    private static String words(String text) {
        var folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace("&", " DAN ");
        return NO_LETTERS
                .matcher(APOSTROPHES.matcher(folded).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static String today(String name) {
        return ALIASES.getOrDefault(name, name);
    }

    private static Map<String, String> aliases() {
        var aliases = new HashMap<String, String>();
        ResourceLines.lines("place-aliases.txt").forEach(line -> {
            var parts = line.split(":", 2);
            Arrays.stream(parts[1].split(","))
                    .forEach(old -> aliases.put(old.replace(" ", ""), parts[0].replace(" ", "")));
        });
        return Map.copyOf(aliases);
    }
}
