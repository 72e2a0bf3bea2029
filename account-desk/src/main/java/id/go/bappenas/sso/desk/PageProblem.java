package id.go.bappenas.sso.desk;

import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.RestResponses;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A refusal of the REST resource as a page says it: moments are those of the reader's clock, and the request that already has
 * the memo is named, so that the page can lead to it.
 */
final class PageProblem {

    /** Its arguments are a text for programs and, if the reader may know the earlier request, its id, time and submitter. */
    private static final String MEMO_KNOWN = "memo-known";

    private PageProblem() {}

    /** The members of a problem document, and {@code earlier} with {@code id}, {@code at} and {@code by}. */
    static Map<String, Object> of(Problem problem, RestResponses words, ClockTime clock) {
        List<Object> arguments = problem.arguments().stream()
                .map(argument -> argument instanceof Instant moment ? clock.format(moment) : argument)
                .toList();
        var document = words.document(new Problem(problem.status(), problem.code(), arguments, problem.errors()));
        if (problem.code().equals(MEMO_KNOWN) && arguments.size() > 1) {
            document.put("earlier", Map.of("id", arguments.get(1), "at", arguments.get(2), "by", arguments.get(3)));
        }
        return document;
    }
}
