package id.go.bappenas.sso.support.keycloak.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Lets each form through to Keycloak once. The same request again, by a double click or a repeated POST, gets the answer of the
 * first one: it waits for it, without a thread, also if the first one is on another node. So nothing happens twice, and both lead to
 * the same page. Another request with the same session code waits as well, and then Keycloak says that the page has expired.
 *
 * <p>If the store fails, or the first request has no answer that can be sent again, the request goes on to Keycloak.
 */
final class SubmissionGate {

    private static final Logger LOG = Logger.getLogger(SubmissionGate.class);

    /** The key of a routing context for the submission that is on its way to Keycloak. */
    private static final String ON_ITS_WAY = Submission.class.getName();

    private static final long STEP_MILLIS = 40;
    private static final long MOST_NANOS = 20_000_000_000L;

    /** The submission of a request that was let through. */
    static Submission of(RoutingContext context) {
        return context.get(ON_ITS_WAY);
    }

    /**
     * @param path below the server's own path
     * @param pass lets the request through to Keycloak
     */
    void enter(RoutingContext context, String path, Buffer fields, Runnable pass) {
        var found = Submission.of(context.request(), path, fields);
        if (found.isEmpty() || !SubmissionStore.isOpen()) {
            pass.run();
            return;
        }
        var submission = found.get();
        apart(context, pass, () -> SubmissionStore.OF_NODE.claim(submission), claim -> {
            if (claim == SubmissionStore.Claim.AGAIN) {
                repeat(context, submission, System.nanoTime(), pass);
            } else {
                context.put(ON_ITS_WAY, claim == SubmissionStore.Claim.FIRST ? submission : null);
                pass.run();
            }
        });
    }

    private void repeat(RoutingContext context, Submission submission, long since, Runnable pass) {
        apart(context, pass, () -> SubmissionStore.OF_NODE.find(submission), found -> {
            if (context.response().closed() || context.response().ended()) {
                return;
            }
            if (found.answer() != null) {
                send(context, found.answer());
            } else if (found.isOver() || System.nanoTime() - since > MOST_NANOS) {
                pass.run();
            } else {
                context.vertx().setTimer(STEP_MILLIS, timer -> repeat(context, submission, since, pass));
            }
        });
    }

    private static void send(RoutingContext context, PageAnswer answer) {
        var response = context.response().setStatusCode(answer.status());
        answer.headers().forEach(header -> response.headers().add(header.getKey(), header.getValue()));
        response.end(Buffer.buffer(answer.html()));
    }

    /** Calls the store on a worker thread, because it may ask other nodes, and goes on on the event loop. */
    private static <T> void apart(RoutingContext context, Runnable pass, Callable<T> call, Consumer<T> then) {
        context.vertx().executeBlocking(call, false).onComplete(result -> {
            if (result.succeeded()) {
                then.accept(result.result());
            } else {
                LOG.errorf("SSO-LIMIT-008 a form was not checked for a repetition: %s", result.cause());
                pass.run();
            }
        });
    }
}
