package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.problem.Problem;
import java.util.Optional;

/**
 * A file that was read as a list of people.
 *
 * @param source what is in the file, and how it was understood
 * @param list empty if the file could not be understood
 * @param problem why it could not be understood
 */
public record ListReading(ListSource source, Optional<PeopleList> list, Optional<Problem> problem) {}
