package id.go.bappenas.sso.support.keycloak.http;

import io.vertx.ext.web.RoutingContext;

/**
 * What is left of a body when the answer is out already. Some of it is thrown away, so that its sender still reads the answer:
 * hanging up at once would make it lose that. Then the connection ends.
 */
final class Rest {

    private static final long THROWN_AWAY = 4L * 1024 * 1024;
    private static final long LINGER_MILLIS = 1000;

    private Rest() {}

    /** @param closing whether the answer said that the connection ends */
    static void throwAway(RoutingContext context, boolean closing) {
        var request = context.request();
        if (request.isEnded()) {
            return;
        }
        var left = new long[] {THROWN_AWAY};
        request.handler(chunk -> {
            left[0] -= chunk.length();
            if (left[0] < 0) {
                request.pause();
            }
        });
        request.endHandler(end -> {});
        request.exceptionHandler(failure -> {});
        context.vertx().setTimer(LINGER_MILLIS, timer -> hangUp(context, closing));
    }

    private static void hangUp(RoutingContext context, boolean closing) {
        if (context.request().isEnded() && !closing) {
            return;
        }
        context.request().connection().close();
    }
}
