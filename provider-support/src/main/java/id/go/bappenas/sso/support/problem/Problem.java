package id.go.bappenas.sso.support.problem;

import java.util.List;

/**
 * Why a request was refused: the content of an RFC 9457 problem document, without its sentences.
 *
 * @param status of HTTP
 * @param code stable, for programs; also the key of its sentence
 * @param arguments of the sentence; never identity factors
 * @param errors field by field, may be empty
 */
public record Problem(int status, String code, List<Object> arguments, List<FieldProblem> errors) {

    public static Problem of(int status, String code, Object... arguments) {
        return new Problem(status, code, List.of(arguments), List.of());
    }

    /** How many fields an answer names at most: as many as a list may have rows. */
    public static final int MOST_FIELDS = 10_000;

    /** 422: the request is understood, but these fields are not accepted. The first {@value #MOST_FIELDS} are named. */
    public static Problem fields(List<FieldProblem> errors) {
        return new Problem(
                422,
                "invalid-fields",
                List.of(),
                List.copyOf(errors.size() > MOST_FIELDS ? errors.subList(0, MOST_FIELDS) : errors));
    }
}
