package id.go.bappenas.sso.desk.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.go.bappenas.sso.list.ListLayout;
import id.go.bappenas.sso.list.ListNote;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.support.problem.Problem;
import java.util.List;

/**
 * What a draft says about its list of people, beside the {@link DraftRows rows}.
 *
 * @param name of its file; empty if it was pasted or typed
 * @param layout where the columns were found
 * @param notes about the list as a whole
 * @param count number of rows
 * @param lastNumber of the rows; 0 without rows
 * @param refused why the last list was not accepted, otherwise {@code null}
 * @param refusedName name of the last file that was not accepted, otherwise {@code null}
 * @param pasted text that was pasted and not accepted, otherwise {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftPeople(
        String name,
        ListLayout layout,
        List<ListNote> notes,
        int count,
        int lastNumber,
        Problem refused,
        String refusedName,
        String pasted) {

    static final DraftPeople NONE = new DraftPeople("", ListLayout.NONE, List.of(), 0, 0, null, null, null);

    static DraftPeople of(String name, PeopleList list) {
        return new DraftPeople(name, list.layout(), list.notes(), 0, 0, null, null, null).of(DraftRows.of(list));
    }

    /** A refused list leaves the accepted one in place. */
    DraftPeople refused(Problem problem, String file, String text) {
        return new DraftPeople(name, layout, notes, count, lastNumber, problem, file, text);
    }

    /** With other rows. */
    DraftPeople of(DraftRows rows) {
        return new DraftPeople(name, layout, notes, rows.size(), rows.lastNumber(), refused, refusedName, pasted);
    }

    /** The number of a row that is added. */
    int nextNumber() {
        return lastNumber + 1;
    }

    /** Without names and notes, because it may be logged. */
    @Override
    public String toString() {
        return "DraftPeople[" + count + "]";
    }
}
