package id.go.bappenas.sso.e2e.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BalancerTest {

    private final List<HttpServer> nodes = new ArrayList<>();
    private Balancer balancer;

    @BeforeEach
    void start() throws IOException {
        balancer = Balancer.start(0);
        node("one");
        node("two");
        balancer.sendTo(List.of(address(0), address(1)));
    }

    @AfterEach
    void stop() {
        balancer.close();
        nodes.forEach(node -> node.stop(0));
    }

    /** Starts a node that answers with its name, the method, the path and the body, two cookies, and a redirect. */
    private void node(String name) throws IOException {
        var node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/", exchange -> {
            try (exchange) {
                var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var headers = exchange.getResponseHeaders();
                headers.add("Set-Cookie", "A=1; Path=/");
                headers.add("Set-Cookie", "B=" + exchange.getRequestHeaders().getFirst("Cookie"));
                headers.add("Location", "/elsewhere");
                var answer = (name + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + request)
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(302, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        node.start();
        nodes.add(node);
    }

    private URI address(int node) {
        return URI.create("http://localhost:" + nodes.get(node).getAddress().getPort());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(balancer.address().resolve("/a?b=%20c"))
                                .header("Cookie", "C=3")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void requestAndAnswerArriveUnchanged() throws Exception {
        balancer.sendTo(List.of(address(1)));

        var answer = post("isi");

        assertThat(answer.body()).isEqualTo("two POST /a?b=%20c isi");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactlyInAnyOrder("A=1; Path=/", "B=C=3");
        assertThat(answer.headers().allValues("Location")).containsExactly("/elsewhere");
    }

    @Test
    void requestsGoToTheNodesInTurn() throws Exception {
        var nodesAsked = new ArrayList<String>();
        for (int request = 0; request < 4; request++) {
            nodesAsked.add(post("").body().substring(0, 3));
        }

        assertThat(nodesAsked).containsExactlyInAnyOrder("one", "two", "one", "two");
        assertThat(nodesAsked.get(0)).isNotEqualTo(nodesAsked.get(1));
    }

    @Test
    void stoppedNodeIsSkipped() throws Exception {
        nodes.get(0).stop(0);

        for (int request = 0; request < 4; request++) {
            assertThat(post("").body()).startsWith("two");
        }
    }
}
