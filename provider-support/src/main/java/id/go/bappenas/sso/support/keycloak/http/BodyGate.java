package id.go.bappenas.sso.support.keycloak.http;

import id.go.bappenas.sso.support.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Checks all requests before Keycloak's HTTP server gets them (not on the management port): a body has arrived completely,
 * is no longer than {@link BodyLimit} allows, and can be parsed, before Keycloak spends a thread on it. A few paths take
 * large bodies, which are read after the token was checked.
 *
 * <p>Keycloak's server also limits all bodies, with {@code quarkus.http.limits.max-body-size}, which the distribution sets
 * to the small limit. This class raises it for those paths; without this class all paths have the small limit.
 */
@Singleton
public final class BodyGate {

    private static final Logger LOG = Logger.getLogger(BodyGate.class);

    /** After the access log, before all other handlers. */
    private static final int FIRST = Integer.MIN_VALUE + 100;

    /** After Quarkus's own limit (RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT, -2), before Keycloak. */
    static final int BEHIND_LIMIT = -1;

    /** The key under which Quarkus 3.33 looks up the limit of a body: VertxHttpRecorder.MAX_REQUEST_SIZE_KEY. */
    static final String QUARKUS_LIMIT = "io.quarkus.max-request-size";

    private static final String WIDENED = BodyGate.class.getName();
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String CONTENT_LENGTH = "Content-Length";

    /** Methods whose body neither Keycloak nor our resources read. */
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final BodyMemory memory = new BodyMemory(Runtime.getRuntime().maxMemory());
    private final RefusalResponses refusals = new RefusalResponses();
    private final SubmissionGate submissions = new SubmissionGate();

    /** Called once, before the server opens its port. */
    void guard(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter);
        router.route().order(BEHIND_LIMIT).handler(BodyGate::widen);
        LOG.infof(
                "SSO-START-004 bodies: at most %d KiB without and %d KiB with credentials, %d MiB of them at once",
                BodyLimit.ANONYMOUS / 1024, BodyLimit.SMALL / 1024, memory.bytes() / 1024 / 1024);
    }

    private void enter(RoutingContext context) {
        var request = context.request();
        var path = path(context);
        var head = BodyHeaders.of(request.headers());
        var limit = BodyLimit.of(request.method().name(), path, head);
        var problem = problem(request);
        if (problem.isPresent()) {
            refusals.answer(context, limit.ours(), problem.get());
        } else if (head.isMultipart() && !limit.ours() && !(path.startsWith("/admin/") && head.bearer())) {
            // Only the admin console sends files to Keycloak.
            refusals.answer(context, false, Problem.of(415, "unsupported-media-type", "application/json"));
        } else if (isTooLong(context, limit)) {
            refusals.answer(context, limit.ours(), limit.exceeded());
        } else {
            admit(context, head, limit);
        }
    }

    /** HTTP/2 is off ({@link HttpVersions}). If it were on, bodies without a length could block the worker threads. */
    private static Optional<Problem> problem(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                ? Optional.of(Problem.of(505, "http-version"))
                : BodyHeaders.problem(request.headers());
    }

    private void admit(RoutingContext context, BodyHeaders head, BodyLimit limit) {
        var request = context.request();
        if (limit.ours() && head.isMultipart()) {
            // Our resources parse it after a check of the token. Keycloak's server would parse it before, but only
            // recognises the type in small letters.
            request.headers().set(CONTENT_TYPE, request.getHeader(CONTENT_TYPE).replaceFirst("(?i)^\\s*m", "M"));
        }
        if (limit.streamed()) {
            context.put(WIDENED, limit.bytes());
            request.headers().remove(CONTENT_LENGTH);
            context.addEndHandler(answered -> UnreadBody.discard(context, false));
            context.next();
        } else if (hasNoBody(context)) {
            context.next();
        } else {
            new BodyReceiver(
                            context,
                            memory,
                            limit,
                            head.credentials(),
                            problem -> refusals.answer(context, limit.ours(), problem),
                            body -> pass(context, head, limit, body))
                    .begin();
        }
    }

    private void pass(RoutingContext context, BodyHeaders head, BodyLimit limit, Buffer body) {
        var problem = head.isForm()
                ? BodyValidator.validateForm(body.getBytes())
                : head.isMultipart() && !limit.ours()
                        ? BodyValidator.validateMultipart(context.request().getHeader(CONTENT_TYPE), body.getBytes())
                        : Optional.<Problem>empty();
        if (problem.isPresent()) {
            refusals.answer(context, limit.ours(), problem.get());
        } else {
            ((RoutingContextInternal) context).setBody(body);
            if (head.isForm() && Submission.isPossible(context.request(), path(context))) {
                submissions.enter(context, path(context), body, context::next);
            } else {
                context.next();
            }
        }
    }

    /** Replaces the limit that Quarkus sets for a body without a length header; the length itself was checked before. */
    private static void widen(RoutingContext context) {
        Long bytes = context.get(WIDENED);
        if (bytes != null) {
            // More than the resource takes, so that the resource itself refuses a longer body.
            context.put(QUARKUS_LIMIT, bytes + 64 * 1024);
        }
        context.next();
    }

    /** Netty has refused a length that is not a number. */
    private static boolean isTooLong(RoutingContext context, BodyLimit limit) {
        var length = context.request().getHeader(CONTENT_LENGTH);
        return length != null && (length.length() > 18 || Long.parseLong(length.strip()) > limit.bytes());
    }

    private static boolean hasNoBody(RoutingContext context) {
        var request = context.request();
        var length = request.getHeader(CONTENT_LENGTH);
        return request.isEnded()
                || "0".equals(length)
                || length == null && request.getHeader("Transfer-Encoding") == null
                || length == null && READING.contains(request.method());
    }

    private static String path(RoutingContext context) {
        return below(context.mountPoint(), context.request().path());
    }

    private static String below(String mount, String path) {
        var known = path == null ? "" : path;
        var root = mount == null || mount.equals("/") ? "" : mount.replaceFirst("/$", "");
        return known.startsWith(root) ? known.substring(root.length()) : known;
    }
}
