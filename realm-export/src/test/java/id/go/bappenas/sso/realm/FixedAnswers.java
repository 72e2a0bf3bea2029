package id.go.bappenas.sso.realm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An Admin REST API of realm {@code kantor} with fixed answers, which keeps what is written to it. */
final class FixedAnswers implements AutoCloseable {

    private static final String REALM = "/admin/realms/kantor";

    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, String> writes = new LinkedHashMap<>();
    private final HttpServer server;

    FixedAnswers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        answers.put("/partial-export?exportClients=false&exportGroupsAndRoles=false", "{}");
        answers.put("/users/profile", "{'attributes': []}");
    }

    /** @param path below the realm, with its query; single quotes in the answer stand for double quotes */
    FixedAnswers with(String path, String answer) {
        answers.put(path, answer);
        return this;
    }

    FixedAnswers client(String clientId, String representation) {
        return with("/clients?clientId=" + clientId, "[" + representation + "]");
    }

    /** Runs {@code bin/sso} on this server and returns what it prints. */
    String run(Map<String, String> variables, String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, UTF_8);
        Map<String, String> environment = new HashMap<>(variables);
        environment.putAll(CommandContract.ADMIN);
        List<String> all = Stream.concat(Stream.of(words), Stream.of("--server", address()))
                .toList();
        CommandContract.SSO.run(new Invocation(all, environment, Path.of("target"), out, out));
        return said.toString(UTF_8);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The bodies by method and path below the realm. */
    Map<String, String> writes() {
        return writes;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().replace(REALM, "");
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean login = path.endsWith("/token");
        if (!login && !exchange.getRequestMethod().equals("GET") && !path.startsWith("/partial-export")) {
            writes.put(exchange.getRequestMethod() + " " + path, body);
        }
        boolean found = login || answers.containsKey(path) || !path.contains("/roles/");
        String text = login ? "{'access_token': 'x', 'expires_in': 60}" : answers.getOrDefault(path, "[]");
        byte[] bytes = text.replace('\'', '"').getBytes(UTF_8);
        exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
