package id.go.bappenas.sso.support.keycloak.http;

import id.go.bappenas.sso.support.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/**
 * Takes a body in while no thread waits for it: a client that sends a byte a minute holds some memory for some seconds, and
 * none of the threads that work.
 */
final class Inbound {

    private final RoutingContext context;
    private final Budget budget;
    private final long most;
    private final boolean credentials;
    private final Pace pace = new Pace();
    private final Consumer<Problem> refused;
    private final Consumer<Buffer> whole;
    private final Buffer body = Buffer.buffer();
    private long taken;
    private boolean done;
    private long timer;

    /**
     * @param most bytes
     * @param credentials whether the request has any
     * @param whole is called with the body, on the event loop
     */
    Inbound(
            RoutingContext context,
            Budget budget,
            long most,
            boolean credentials,
            Consumer<Problem> refused,
            Consumer<Buffer> whole) {
        this.context = context;
        this.budget = budget;
        this.most = most;
        this.credentials = credentials;
        this.refused = refused;
        this.whole = whole;
    }

    void begin() {
        var request = context.request();
        context.addEndHandler(end -> giveBack());
        timer = context.vertx().setPeriodic(Pace.STEP_MILLIS, step -> lookAtPace());
        request.exceptionHandler(failure -> stop());
        request.endHandler(end -> {
            if (!done) {
                stop();
                whole.accept(body);
            }
        });
        request.handler(this::take);
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            context.response().writeContinue();
        }
        request.resume();
    }

    private void lookAtPace() {
        if (!pace.isEnough(taken)) {
            refuse(Problem.of(408, "body-too-slow", pace.seconds()));
        }
    }

    private void take(Buffer chunk) {
        if (done) {
            return;
        }
        if (taken + chunk.length() > most) {
            refuse(Problem.of(413, "too-large", String.valueOf(most)));
        } else if (budget.take(chunk.length(), taken + chunk.length(), credentials)) {
            taken += chunk.length();
            body.appendBuffer(chunk);
        } else {
            refuse(Problem.of(503, "server-busy"));
        }
    }

    private void refuse(Problem problem) {
        if (!done) {
            stop();
            refused.accept(problem);
        }
    }

    private void stop() {
        done = true;
        context.vertx().cancelTimer(timer);
    }

    /** Once the answer is out, or the connection has gone. */
    private void giveBack() {
        stop();
        budget.giveBack(taken, credentials);
        taken = 0;
    }
}
