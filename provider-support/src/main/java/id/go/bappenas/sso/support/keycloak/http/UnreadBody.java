package id.go.bappenas.sso.support.keycloak.http;

import io.vertx.ext.web.RoutingContext;

/**
 * The rest of a body whose response has been sent. Some of it is read and discarded, so that the client can still read the
 * response, which it would lose if the connection were closed at once. Then the connection is closed.
 */
final class UnreadBody {

    private static final long DISCARDED_BYTES = 4L * 1024 * 1024;
    private static final long LINGER_MILLIS = 1000;

    private UnreadBody() {}

    /** @param closing whether the response said that the connection ends */
    static void discard(RoutingContext context, boolean closing) {
        var request = context.request();
        if (request.isEnded()) {
            return;
        }
        var left = new long[] {DISCARDED_BYTES};
        request.handler(chunk -> {
            left[0] -= chunk.length();
            if (left[0] < 0) {
                request.pause();
            }
        });
        request.endHandler(end -> {});
        request.exceptionHandler(failure -> {});
        context.vertx().setTimer(LINGER_MILLIS, timer -> closeConnection(context, closing));
    }

    private static void closeConnection(RoutingContext context, boolean closing) {
        if (context.request().isEnded() && !closing) {
            return;
        }
        context.request().connection().close();
    }
}
