package id.go.bappenas.sso.e2e.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A load balancer that sends each request to the node that the test selects, or to the nodes in turn. */
final class Balancer implements AutoCloseable {

    /** Headers that belong to one connection, or that the HTTP client writes itself. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "http2-settings", "transfer-encoding", "upgrade");

    static {
        // Sends an answer at once; otherwise its last packet waits for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Connections that may wait until the server accepts them. */
    private static final int BACKLOG = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpServer server;
    private volatile List<URI> nodes = List.of();

    private Balancer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        server.createContext("/", this::forward);
        server.setExecutor(threads);
        server.start();
    }

    static Balancer start(int port) throws IOException {
        return new Balancer(port);
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Sends all later requests to these nodes, in turn. */
    void sendTo(List<URI> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            answer(exchange, asked(exchange, body));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends the request to the next node that accepts the connection. */
    private HttpResponse<byte[]> asked(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        var targets = nodes;
        var first = turn.getAndIncrement();
        for (int tries = 1; ; tries++) {
            var node = targets.get(Math.floorMod(first + tries, targets.size()));
            try {
                return client.send(request(exchange, body, node), BodyHandlers.ofByteArray());
            } catch (ConnectException e) {
                if (tries >= targets.size()) {
                    throw e;
                }
            }
        }
    }

    private static HttpRequest request(HttpExchange exchange, byte[] body, URI node) {
        var request = HttpRequest.newBuilder(
                        URI.create(node + exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isForwarded(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (isForwarded(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        var body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean isForwarded(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
