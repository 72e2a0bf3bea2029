package id.go.bappenas.sso.list;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a person says about a list, where its sheets and headings do not tell.
 *
 * @param sheet its name; empty for the one with most people
 * @param headingRow number of the row of headings; 0 for the one whose headings fit best
 * @param uses of columns, by index from 0
 * @param remembered what was said of a heading before, by {@link ListSource.SourceColumn#key}
 */
public record ListChoice(
        String sheet, int headingRow, Map<Integer, ColumnUse> uses, Function<String, Optional<ColumnUse>> remembered) {

    /** The list alone tells. */
    public static final ListChoice NONE = new ListChoice("", 0, Map.of(), key -> Optional.empty());

    boolean wantsSheet(String name) {
        return sheet.isEmpty() || sheet.equals(name);
    }

    /** The meaning that the person has said, of a column or of its heading. */
    Optional<Meaning> meaning(int index, String heading) {
        return Optional.ofNullable(uses.get(index))
                .or(() -> rememberedUse(index, heading))
                .map(ColumnUse::meaning);
    }

    /** What was said of a heading before, unless something is said of its column now. */
    Optional<ColumnUse> rememberedUse(int index, String heading) {
        var key = HeadingWords.compact(heading);
        return uses.containsKey(index) || key.isEmpty() ? Optional.empty() : remembered.apply(key);
    }
}
