package id.go.bappenas.sso.support.keycloak.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Keeps the answer to a submission for its repetitions. It runs after Keycloak's {@code CloseSessionFilter}, whose priority is 1, so
 * the transaction is committed; and it also runs if the browser has closed the connection, as after a double click.
 */
@Provider
@PreMatching
@Priority(AnswerRecorder.AFTER_COMMIT)
public final class AnswerRecorder implements ContainerResponseFilter {

    static final int AFTER_COMMIT = 0;

    private static final Logger LOG = Logger.getLogger(AnswerRecorder.class);

    /** What belongs to the connection, not to the answer. */
    private static final Set<String> NOT_KEPT =
            Set.of("content-length", "transfer-encoding", "connection", "date", "keep-alive");

    @Inject
    CurrentVertxRequest current;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var context = current.getCurrent();
        var submission = context == null ? null : SubmissionGate.of(context);
        if (submission == null) {
            return;
        }
        try {
            SubmissionStore.OF_NODE.answer(
                    submission,
                    new PageAnswer(
                            submission.body(),
                            status(response),
                            headers(context.response(), response),
                            response.getEntity() instanceof String html ? html : ""));
        } catch (RuntimeException e) {
            LOG.errorf(e, "SSO-LIMIT-006 an answer to a form was not kept for its repetition");
        }
    }

    /** A body that is not a text cannot be sent again. */
    private static int status(ContainerResponseContext response) {
        return response.hasEntity() && !(response.getEntity() instanceof String) ? 0 : response.getStatus();
    }

    /** Keycloak adds cookies to the server's response, and other headers to that of Jakarta REST. */
    private static List<Map.Entry<String, String>> headers(
            HttpServerResponse server, ContainerResponseContext response) {
        var headers = new ArrayList<Map.Entry<String, String>>();
        server.headers().forEach(header -> add(headers, header.getKey(), header.getValue()));
        response.getStringHeaders().forEach((name, values) -> values.forEach(value -> add(headers, name, value)));
        if (response.getMediaType() != null
                && headers.stream().noneMatch(header -> header.getKey().equalsIgnoreCase("Content-Type"))) {
            add(headers, "Content-Type", response.getMediaType().toString());
        }
        return headers;
    }

    private static void add(List<Map.Entry<String, String>> headers, String name, String value) {
        if (value != null && !NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
            headers.add(Map.entry(name, value));
        }
    }
}
