package id.go.bappenas.sso.support.keycloak.http;

import id.go.bappenas.sso.support.problem.Language;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.RestResponses;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Answers a request that does not reach Keycloak, and logs one line about it. */
final class RefusalResponses {

    private static final Logger LOG = Logger.getLogger(BodyGate.class);

    /** The logged part of a path: the realm and the resource. The rest may contain the secret of a link. */
    private static final Pattern SHOWN = Pattern.compile("(?:/[A-Za-z0-9._~-]{1,64}){1,3}");

    private final LogRate rate = new LogRate(System::nanoTime);

    /** @param ours true for a problem document, false for an error in Keycloak's format */
    void answer(RoutingContext context, boolean ours, Problem problem) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        log(context, problem);
        var language = Language.of(context.request().getHeader("Accept-Language"));
        if (!context.request().isEnded()) {
            response.putHeader("Connection", "close");
            UnreadBody.discard(context, true);
        }
        if (problem.status() == 503) {
            response.putHeader("Retry-After", "5");
        }
        response.setStatusCode(problem.status())
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", ours ? "application/problem+json" : "application/json");
        if (ours) {
            response.putHeader("Content-Language", language.tag());
        }
        response.end(Buffer.buffer(ours ? RestResponses.document(language, problem) : asKeycloak(problem)));
    }

    /** Codes need no escaping: they have letters and hyphens only. */
    private static byte[] asKeycloak(Problem problem) {
        return ("{\"error\":\"invalid_request\",\"error_description\":\"" + problem.code() + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void log(RoutingContext context, Problem problem) {
        var address = context.request().remoteAddress();
        rate.next()
                .ifPresent(unwritten -> LOG.infof(
                        "SSO-LIMIT-007 body refused with %d %s: %s %s from %s%s",
                        problem.status(),
                        problem.code(),
                        context.request().method(),
                        shown(context.request().path()),
                        address == null ? "-" : address.hostAddress(),
                        unwritten == 0 ? "" : "; " + unwritten + " more were not written"));
    }

    private static String shown(String path) {
        var matcher = SHOWN.matcher(path == null ? "" : path);
        return matcher.lookingAt() ? matcher.group() : "/";
    }
}
