package id.go.bappenas.sso.support.keycloak.http;

import id.go.bappenas.sso.support.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/**
 * Receives a body while no thread waits for it: a client that sends a byte a minute holds some memory for some seconds, but
 * no worker thread.
 */
final class BodyReceiver {

    private final RoutingContext context;
    private final BodyMemory memory;
    private final BodyLimit limit;
    private final boolean credentials;
    private final TransferRate rate = new TransferRate();
    private final Consumer<Problem> refused;
    private final Consumer<Buffer> whole;
    private final Buffer body = Buffer.buffer();
    private long taken;
    private boolean done;
    private long timer;

    /**
     * @param credentials whether the request has credentials
     * @param whole is called with the body, on the event loop
     */
    BodyReceiver(
            RoutingContext context,
            BodyMemory memory,
            BodyLimit limit,
            boolean credentials,
            Consumer<Problem> refused,
            Consumer<Buffer> whole) {
        this.context = context;
        this.memory = memory;
        this.limit = limit;
        this.credentials = credentials;
        this.refused = refused;
        this.whole = whole;
    }

    void begin() {
        var request = context.request();
        context.addEndHandler(end -> giveBack());
        timer = context.vertx().setPeriodic(TransferRate.STEP_MILLIS, step -> checkRate());
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

    private void checkRate() {
        if (!rate.isEnough(taken)) {
            refuse(Problem.of(408, "body-too-slow", rate.seconds()));
        }
    }

    private void take(Buffer chunk) {
        if (done) {
            return;
        }
        if (taken + chunk.length() > limit.bytes()) {
            refuse(limit.exceeded());
        } else if (memory.take(chunk.length(), taken + chunk.length(), credentials)) {
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

    /** Called when the response is sent or the connection is closed. */
    private void giveBack() {
        stop();
        memory.giveBack(taken, credentials);
        taken = 0;
    }
}
