package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.provisioning.intake.Finding;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Warns of a memo that has nothing to do with the submitter's unit. A bureau, and Pusdatin, send the memos of all units, so
 * their submitters are not warned; neither is a submitter whose unit is that of one of the people.
 */
final class MemoUnit {

    private static final Pattern FOR_ALL = Pattern.compile("(biro|pusdatin|pusat data).*");
    private static final Pattern SHORT = Pattern.compile("(?<![a-z])dit(?![a-z])\\.?");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+(dan )?");

    private MemoUnit() {}

    /**
     * @param own the submitter's unit; may be {@code null}
     * @param ofPeople units of the people
     */
    static Optional<Finding> finding(String own, String ofMemo, Collection<String> ofPeople) {
        if (own == null || own.isBlank() || FOR_ALL.matcher(plain(own)).matches()) {
            return Optional.empty();
        }
        var units = Stream.concat(Stream.of(ofMemo), ofPeople.stream());
        return units.map(MemoUnit::plain).anyMatch(plain(own)::equals)
                ? Optional.empty()
                : Optional.of(Finding.warning("memo.unit", "unit-differs", ofMemo, own.strip()));
    }

    private static String plain(String unit) {
        var words = SHORT.matcher(unit.toLowerCase(Locale.ROOT)).replaceAll("direktorat ");
        return BETWEEN.matcher(words).replaceAll(" ").strip();
    }
}
