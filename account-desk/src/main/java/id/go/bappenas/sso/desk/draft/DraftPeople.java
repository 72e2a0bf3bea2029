package id.go.bappenas.sso.desk.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.go.bappenas.sso.list.ListLayout;
import id.go.bappenas.sso.list.ListNote;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.support.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a draft says about its list of people, beside the {@link DraftRows rows}.
 *
 * @param source of the list; {@code null} if it was typed
 * @param edits what was changed in the list since it was read
 * @param waiting a file that was not understood, for which the officer chooses columns; otherwise {@code null}
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
        DraftSource source,
        DraftEdits edits,
        DraftSource waiting,
        ListLayout layout,
        List<ListNote> notes,
        int count,
        int lastNumber,
        Problem refused,
        String refusedName,
        String pasted) {

    static final DraftPeople NONE =
            new DraftPeople(null, DraftEdits.NONE, null, ListLayout.NONE, List.of(), 0, 0, null, null, null);

    static DraftPeople of(DraftSource source, PeopleList list, DraftEdits edits) {
        return new DraftPeople(source, edits, null, list.layout(), list.notes(), 0, 0, null, null, null);
    }

    /** A refused list leaves the accepted one in place. */
    DraftPeople refused(Problem problem, String file, String text) {
        return new DraftPeople(source, edits, null, layout, notes, count, lastNumber, problem, file, text);
    }

    /** A list that was not understood leaves the accepted one in place. */
    DraftPeople waiting(DraftSource file, Problem problem) {
        return new DraftPeople(source, edits, file, layout, notes, count, lastNumber, problem, file.name(), pasted);
    }

    /** With other rows. */
    DraftPeople of(DraftRows rows) {
        return new DraftPeople(
                source, edits, waiting, layout, notes, rows.size(), rows.lastNumber(), refused, refusedName, pasted);
    }

    DraftPeople with(DraftEdits changed) {
        return new DraftPeople(
                source, changed, waiting, layout, notes, count, lastNumber, refused, refusedName, pasted);
    }

    /** The file whose columns can be chosen: the one that was not understood, otherwise that of the list. */
    Optional<DraftSource> toChoose() {
        return Optional.ofNullable(waiting).or(() -> Optional.ofNullable(source));
    }

    /** Ids of the stored files. */
    List<String> uploads() {
        return Stream.of(Optional.ofNullable(source), Optional.ofNullable(waiting))
                .flatMap(Optional::stream)
                .map(DraftSource::upload)
                .distinct()
                .toList();
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
