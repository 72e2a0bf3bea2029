package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.problem.FieldProblem;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the columns of a list are, as the person sees them.
 *
 * @param sheet name of the sheet; empty for CSV, and for a workbook with one visible sheet
 * @param places by the column's name in JSON
 */
public record ListLayout(String sheet, Map<String, Place> places, Map<String, Suggestion> suggestions) {

    /**
     * A column in the file.
     *
     * @param letters as a spreadsheet program shows them
     * @param heading as written
     */
    public record Place(String letters, String heading) {}

    /**
     * An unused column that may be meant for a missing one.
     *
     * @param named its letters and its heading
     * @param heading that it needs
     */
    public record Suggestion(String named, String heading) {}

    /** Of people who did not come in a file. */
    public static final ListLayout NONE = new ListLayout("", Map.of(), Map.of());

    /** The problem with {@code row}, and with {@code column}, {@code heading} and {@code sheet} if it is about a cell of the file. */
    public FieldProblem placed(FieldProblem problem, int row) {
        var place = places.get(problem.field());
        if (place == null) {
            return problem;
        }
        var about = new LinkedHashMap<String, Object>(problem.about());
        about.put("row", row);
        about.putAll(about(place));
        return new FieldProblem(problem.field(), problem.code(), problem.arguments(), problem.sentence(), about);
    }

    private Map<String, Object> about(Place place) {
        return about(sheet, place.letters(), place.heading());
    }

    static Map<String, Object> about(String sheet, String letters, String heading) {
        var about = new LinkedHashMap<String, Object>();
        if (!sheet.isEmpty()) {
            about.put("sheet", sheet);
        }
        about.put("column", letters);
        about.put("heading", heading);
        return about;
    }
}
