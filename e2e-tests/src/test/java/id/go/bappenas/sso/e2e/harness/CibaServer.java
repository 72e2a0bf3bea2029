package id.go.bappenas.sso.e2e.harness;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A server with a channel for backchannel sign-ins (CIBA), and the device at the end of that channel, which accepts
 * every sign-in. Keycloak itself has no such channel and answers {@code server_error}.
 */
public final class CibaServer implements AutoCloseable {

    private static final String CHANNEL =
            "KC_SPI_CIBA_AUTH_CHANNEL__CIBA_HTTP_AUTH_CHANNEL__HTTP_AUTHENTICATION_CHANNEL_URI";
    private static final String ENDPOINT = "/protocol/openid-connect/ext/ciba/auth";
    private static final int CREATED = 201;

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer device;
    private final OwnServer server;
    private final Sso sso;
    private final TokenApp app;

    private CibaServer() throws IOException, InterruptedException {
        device = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        device.createContext("/", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(CREATED, -1);
            exchange.close();
        });
        device.start();
        server = new OwnServer(
                Map.of(CHANNEL, "http://127.0.0.1:" + device.getAddress().getPort() + "/"));
        sso = server.sso(server.switchInboxOn());
        app = TokenApp.make(sso);
    }

    public static CibaServer start() {
        try {
            return new CibaServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Sso sso() {
        return sso;
    }

    /** A complete sign-in: the application starts it, the device agrees, and the application fetches the tokens. */
    public HttpResponse<String> signIn(Person person) {
        var begun = app.post(ENDPOINT, Map.of("scope", "openid", "login_hint", person.username()));
        if (begun.statusCode() != 200) {
            return begun;
        }
        approve();
        return app.ask(Map.of(
                "grant_type",
                "urn:openid:params:grant-type:ciba",
                "auth_req_id",
                TokenApp.json(begun).get("auth_req_id").asText()));
    }

    private void approve() {
        try {
            var authorization = asked.poll(10, TimeUnit.SECONDS);
            if (authorization == null) {
                throw new AssertionError("the device was not asked");
            }
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(sso.realm() + ENDPOINT + "/callback"))
                            .header("Authorization", authorization)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"status\":\"SUCCEED\"}"))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("HTTP " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        device.stop(0);
    }
}
