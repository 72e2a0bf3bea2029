package id.go.bappenas.sso.support.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.support.counter.CountersUnavailableException;
import id.go.bappenas.sso.support.jpa.PersonLock;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;

/** Builds the responses of our REST resources: JSON that is not cached, or a problem document (RFC 9457). */
public final class RestResponses {

    /** The code is appended to it: a stable name for a kind of problem. */
    private static final String TYPE = "urn:sso-bappenas:problem:";

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private static final Logger LOG = Logger.getLogger(RestResponses.class);
    private static final int RETRY_SECONDS = 10;

    private final KeycloakSession session;
    private final ProblemMessages messages;
    private String challenge = "Bearer";
    private Language language;

    public RestResponses(KeycloakSession session, ProblemMessages messages) {
        this.session = session;
        this.messages = messages;
    }

    /** Sets the challenge of a 401, in place of a bearer token. */
    public RestResponses challenging(String challenge) {
        this.challenge = challenge;
        return this;
    }

    /** Sets the language of all responses, in place of the language of the request. */
    public void speak(Language language) {
        this.language = language;
    }

    /**
     * Runs the work. A {@link ProblemException} rolls the transaction back and becomes a problem document. The response is
     * 503, and nothing was done, if an attempt could not be counted or another transaction held a row.
     */
    public Response of(Supplier<Response> work) {
        return of(work, this::problem);
    }

    /**
     * As {@link #of(Supplier)}, with another form of the refusal, such as a page.
     *
     * @param refusal called after the transaction was marked for rollback; it may read, and write nothing
     */
    public Response of(Supplier<Response> work, Function<Problem, Response> refusal) {
        try {
            return work.get();
        } catch (ProblemException e) {
            // A returned response does not roll the transaction back.
            session.getTransactionManager().setRollbackOnly();
            var answer = refusal.apply(e.problem());
            return e.retryAfter() == 0
                    ? answer
                    : Response.fromResponse(answer)
                            .header(HttpHeaders.RETRY_AFTER, e.retryAfter())
                            .build();
        } catch (CountersUnavailableException e) {
            LOG.errorf("SSO-REST-001 a request was refused: %s", e.getMessage());
            session.getTransactionManager().setRollbackOnly();
            return Response.fromResponse(refusal.apply(Problem.of(503, "not-counted")))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        } catch (PersistenceException | ModelException e) {
            if (!PersonLock.isFault(e)) {
                throw e;
            }
            LOG.errorf("SSO-REST-002 a request met another transaction: %s", e.getClass());
            session.getTransactionManager().setRollbackOnly();
            return Response.fromResponse(refusal.apply(Problem.of(503, "busy")))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
    }

    /** 200 with the value as JSON. */
    public Response json(Object value) {
        return answer(200, "application/json", value);
    }

    /** 204. */
    public Response nothing() {
        return Response.noContent()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Describes each invalid field, in the language of the response. */
    public List<Map<String, Object>> describe(List<FieldProblem> errors) {
        return errors.stream().map(this::describe).toList();
    }

    /** The problem document, with title, sentence and invalid fields in the language of the response. */
    public Map<String, Object> document(Problem problem) {
        var document = document(messages, language(), problem);
        if (!problem.errors().isEmpty()) {
            document.put("errors", describe(problem.errors()));
        }
        return document;
    }

    private Response problem(Problem problem) {
        var response = Response.fromResponse(answer(problem.status(), "application/problem+json", document(problem)))
                .header(HttpHeaders.CONTENT_LANGUAGE, language().tag());
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        return response.build();
    }

    private static Map<String, Object> document(ProblemMessages messages, Language language, Problem problem) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", TYPE + problem.code());
        document.put("title", messages.title(language, problem));
        document.put("status", problem.status());
        document.put("detail", messages.say(language, problem.code(), problem.arguments()));
        document.put("code", problem.code());
        return document;
    }

    /** A problem document for a request that has not reached Keycloak. */
    public static byte[] document(Language language, Problem problem) {
        return bytes(document(ProblemMessages.shared(), language, problem));
    }

    private Map<String, Object> describe(FieldProblem error) {
        var description = new LinkedHashMap<String, Object>(error.about());
        description.put("field", error.field());
        description.put("code", error.code());
        var sentence = error.sentence() == null ? say(error.code(), error.arguments()) : error.sentence();
        description.put("detail", inCell(error.about(), sentence));
        return description;
    }

    /** Begins the sentence with the cell if the problem is in a cell of a file, as the person sees it there. */
    private String inCell(Map<String, Object> about, String sentence) {
        if (!about.containsKey("column") || !about.containsKey("row")) {
            return sentence;
        }
        var cell = String.valueOf(about.get("column")) + about.get("row");
        var sheet = about.get("sheet");
        return sheet == null
                ? say("in-cell", List.of(cell, about.get("heading"), sentence))
                : say("in-cell-of-sheet", List.of(sheet, cell, about.get("heading"), sentence));
    }

    private String say(String code, List<Object> arguments) {
        return messages.say(language(), code, arguments);
    }

    /** The language of the answer. */
    public Language language() {
        if (language == null) {
            language = Language.of(session.getContext()
                    .getHttpRequest()
                    .getHttpHeaders()
                    .getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        }
        return language;
    }

    private static Response answer(int status, String type, Object value) {
        return Response.status(status)
                .entity(bytes(value))
                .type(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and records have a JSON form", e);
        }
    }
}
