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
 * Stands before all of Keycloak's HTTP server (not the management port) and lets through what can be read: a body is here in
 * whole, no longer than {@link Allowance} says, and can be taken apart, before Keycloak spends a thread on it. Large bodies
 * pass on a few paths only, to be read after the token was looked at.
 *
 * <p>Keycloak's server limits all bodies by itself, with {@code quarkus.http.limits.max-body-size}, which the distribution
 * sets to the small limit. This class widens it for those paths; without this class all paths have the small limit.
 */
@Singleton
public final class BodyGate {

    private static final Logger LOG = Logger.getLogger(BodyGate.class);

    /** Behind the access log, before all else. */
    private static final int FIRST = Integer.MIN_VALUE + 100;

    /** Behind Quarkus's own limit (RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT, -2), before Keycloak. */
    static final int BEHIND_LIMIT = -1;

    /** Where Quarkus 3.33 reads how much of a body may be read: VertxHttpRecorder.MAX_REQUEST_SIZE_KEY. */
    static final String QUARKUS_LIMIT = "io.quarkus.max-request-size";

    private static final String WIDENED = BodyGate.class.getName();
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String CONTENT_LENGTH = "Content-Length";

    /** Nothing of Keycloak's or ours reads a body there. */
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Budget budget = new Budget(Runtime.getRuntime().maxMemory());
    private final Refusals refusals = new Refusals();

    /** Called once, before the server opens its port. */
    void guard(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter);
        router.route().order(BEHIND_LIMIT).handler(BodyGate::widen);
        LOG.infof(
                "bodies: at most %d KiB without and %d KiB with credentials, %d MiB of them at once",
                Allowance.ANONYMOUS / 1024, Allowance.SMALL / 1024, budget.bytes() / 1024 / 1024);
    }

    private void enter(RoutingContext context) {
        var request = context.request();
        var path = below(context.mountPoint(), request.path());
        var head = Head.of(request.headers());
        var allowance = Allowance.of(request.method().name(), path, head);
        var problem = problem(request);
        if (problem.isPresent()) {
            refusals.answer(context, allowance.ours(), problem.get());
        } else if (head.isMultipart() && !allowance.ours() && !(path.startsWith("/admin/") && head.bearer())) {
            // Only the admin console sends files to Keycloak.
            refusals.answer(context, false, Problem.of(415, "unsupported-media-type", "application/json"));
        } else if (isTooLong(context, allowance)) {
            refusals.answer(context, allowance.ours(), Problem.of(413, "too-large", String.valueOf(allowance.bytes())));
        } else {
            admit(context, head, allowance);
        }
    }

    /** HTTP/2 is off ({@link HttpVersions}). Were it on, bodies without a length could hold the threads that work. */
    private static Optional<Problem> problem(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                ? Optional.of(Problem.of(505, "http-version"))
                : Head.problem(request.headers());
    }

    private void admit(RoutingContext context, Head head, Allowance allowance) {
        var request = context.request();
        if (allowance.ours() && head.isMultipart()) {
            // Our resources take it apart themselves, behind the token; Keycloak's server does so before, and knows it
            // in small letters only.
            request.headers().set(CONTENT_TYPE, request.getHeader(CONTENT_TYPE).replaceFirst("(?i)^\\s*m", "M"));
        }
        if (allowance.streamed()) {
            context.put(WIDENED, allowance.bytes());
            request.headers().remove(CONTENT_LENGTH);
            context.addEndHandler(answered -> Rest.throwAway(context, false));
            context.next();
        } else if (hasNoBody(context)) {
            context.next();
        } else {
            new Inbound(
                            context,
                            budget,
                            allowance.bytes(),
                            head.credentials(),
                            problem -> refusals.answer(context, allowance.ours(), problem),
                            body -> pass(context, head, allowance, body))
                    .begin();
        }
    }

    private void pass(RoutingContext context, Head head, Allowance allowance, Buffer body) {
        var problem = head.isForm()
                ? Contents.form(body.getBytes())
                : head.isMultipart() && !allowance.ours()
                        ? Contents.multipart(context.request().getHeader(CONTENT_TYPE), body.getBytes())
                        : Optional.<Problem>empty();
        if (problem.isPresent()) {
            refusals.answer(context, allowance.ours(), problem.get());
        } else {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        }
    }

    /** Quarkus has put its own limit there, as the length was taken out; the length itself was compared before. */
    private static void widen(RoutingContext context) {
        Long bytes = context.get(WIDENED);
        if (bytes != null) {
            // One more than the resource takes, so that it answers itself.
            context.put(QUARKUS_LIMIT, bytes + 64 * 1024);
        }
        context.next();
    }

    /** Netty has refused what is no number. */
    private static boolean isTooLong(RoutingContext context, Allowance allowance) {
        var length = context.request().getHeader(CONTENT_LENGTH);
        return length != null && (length.length() > 18 || Long.parseLong(length.strip()) > allowance.bytes());
    }

    private static boolean hasNoBody(RoutingContext context) {
        var request = context.request();
        var length = request.getHeader(CONTENT_LENGTH);
        return request.isEnded()
                || "0".equals(length)
                || length == null && request.getHeader("Transfer-Encoding") == null
                || length == null && READING.contains(request.method());
    }

    private static String below(String mount, String path) {
        var known = path == null ? "" : path;
        var root = mount == null || mount.equals("/") ? "" : mount.replaceFirst("/$", "");
        return known.startsWith(root) ? known.substring(root.length()) : known;
    }
}
