package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A list after validation. It depends on the list, the kind of the request, and what {@link ListConstraints} have: the day, and
 * settings of realm and server.
 *
 * @param rows of the list
 * @param findings about the list as a whole
 * @param units that the people of the list have, as written
 */
public record JudgedList(List<ValidatedRow> rows, List<Finding> findings, Set<String> units) {

    /** Validates a list as a submission does. */
    public static JudgedList of(RequestKind kind, PeopleList people, ListConstraints constraints) {
        var judged = MissingColumns.of(kind, people, new ListValidator(kind, constraints).judge(people.rows()));
        var units = new LinkedHashSet<String>();
        people.rows().forEach(row -> units.add(row.cell(Column.UNIT).text()));
        return new JudgedList(judged.rows(), judged.findings(), units);
    }

    /** A list of a request whose kind is not known: nothing can be said of its rows. */
    static JudgedList none() {
        return new JudgedList(List.of(), List.of(), Set.of());
    }
}
