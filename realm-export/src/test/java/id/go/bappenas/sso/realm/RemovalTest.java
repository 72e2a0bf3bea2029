package id.go.bappenas.sso.realm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps of a removal and their order. A plan only reads, so the server of this test has fixed answers. */
class RemovalTest {

    private static final String KEYCLOAKS_OWN =
            "{'id': '1', 'alias': 'reset credentials', 'builtIn': true, 'authenticationExecutions': []}";
    private static final String OURS = "{'id': '2', 'alias': 'lupa', 'authenticationExecutions':"
            + " [{'authenticator': 'reset-username'}, {'flowAlias': 'lupa OTP'}]}";
    private static final String OURS_BELOW =
            "{'id': '3', 'alias': 'tinjauan', 'authenticationExecutions': [{'flowAlias': 'langkah'}]}";
    private static final String THEIRS =
            "{'id': '4', 'alias': 'dinas', 'authenticationExecutions': [{'authenticator': 'auth-cookie'}]}";

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> writes = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        realm("{'realm': 'bappenas', 'resetCredentialsFlow': 'reset credentials'}");
        flows(KEYCLOAKS_OWN, THEIRS);
        answers.put("/users/profile", "{'attributes': []}");
        answers.put("/authentication/required-actions", "[]");
        answers.put("/users", "[]");
        answers.put("/clients", "[]");
        answers.put("/authentication/flows/dinas/executions", "[{'providerId': 'auth-cookie'}]");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void realm(String representation) {
        answers.put("", representation);
    }

    private void flows(String... flows) {
        answers.put("/authentication/flows", "[" + String.join(", ", flows) + "]");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean login = path.endsWith("/token");
        if (!login && !exchange.getRequestMethod().equals("GET")) {
            writes.add(exchange.getRequestMethod() + " " + path);
        }
        String found = login
                ? "{'access_token': 'x', 'expires_in': 60}"
                : answers.get(path.replace("/admin/realms/bappenas", ""));
        byte[] body = (found == null ? "{}" : found).replace('\'', '"').getBytes(UTF_8);
        exchange.sendResponseHeaders(found == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Removal removal() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Removal(
                new RealmAdminApi(Server.at(address), Credentials.password("admin", "rahasia"), "bappenas"),
                "bappenas");
    }

    private List<String> changes() {
        List<String> changes =
                removal().plan().changes().stream().map(Change::toString).toList();
        assertThat(writes).isEmpty();
        return changes;
    }

    @Test
    void namesOfOthersStay() {
        realm("{'realm': 'bappenas', 'passwordPolicy': 'length(8)', 'loginTheme': 'kantor',"
                + " 'eventsListeners': ['jboss-logging'], 'resetCredentialsFlow': 'dinas'}");
        answers.put("/users/profile", "{'attributes': [{'name': 'nip', 'validations': {'integer': {}}}]}");

        assertThat(changes()).isEmpty();
    }

    @Test
    void spreadThatHasBegunIsTakenAwayWithItsDate() {
        realm("{'realm': 'bappenas', 'attributes': {'ssoGoLiveBegun': '2026-12-07 4', 'ssoGoLiveDate': '2026-12-07',"
                + " 'ssoGoLiveWeeks': '4'}}");

        assertThat(changes())
                .containsExactly(
                        "realm bappenas: attributes.ssoGoLiveDate \"2026-12-07\" -> \"\"",
                        "realm bappenas: attributes.ssoGoLiveBegun \"2026-12-07 4\" -> \"\"");
    }

    @Test
    void resetFlowIsRestoredBeforeOurFlowsAreDeleted() {
        realm("{'realm': 'bappenas', 'resetCredentialsFlow': 'lupa'}");
        flows(KEYCLOAKS_OWN, OURS, THEIRS);

        assertThat(changes())
                .containsExactly(
                        "realm bappenas: resetCredentialsFlow \"lupa\" -> \"reset credentials\"", "flow lupa: removed");
    }

    @Test
    void signInFlowsAreRestoredBeforeOurFlowsAreDeleted() {
        realm("{'realm': 'bappenas', 'browserFlow': 'masuk', 'directGrantFlow': 'masuk'}");
        flows(
                "{'id': '5', 'alias': 'browser', 'builtIn': true, 'authenticationExecutions': []}",
                "{'id': '6', 'alias': 'direct grant', 'builtIn': true, 'authenticationExecutions': []}",
                "{'id': '7', 'alias': 'masuk', 'authenticationExecutions': [{'authenticator': 'condition-second-factor'}]}");

        assertThat(changes())
                .containsExactly(
                        "realm bappenas: browserFlow \"masuk\" -> \"browser\"",
                        "realm bappenas: directGrantFlow \"masuk\" -> \"direct grant\"",
                        "flow masuk: removed");
    }

    @Test
    void flowWithOurStepInASubflowIsDeleted() {
        flows(KEYCLOAKS_OWN, OURS_BELOW);
        answers.put(
                "/authentication/flows/tinjauan/executions",
                "[{'level': 0, 'authenticationFlow': true}, {'level': 1, 'providerId': 'reset-outcome'}]");

        assertThat(changes()).containsExactly("flow tinjauan: removed");
    }

    @Test
    void flowInAnotherUseStaysAndIsReported() {
        realm("{'realm': 'bappenas', 'resetCredentialsFlow': 'lupa', 'registrationFlow': 'lupa'}");
        flows(KEYCLOAKS_OWN, OURS);
        answers.put("/admin/realms", "[]");

        assertThat(changes()).containsExactly("realm bappenas: resetCredentialsFlow \"lupa\" -> \"reset credentials\"");
        assertThat(removal().notes()).singleElement().asString().contains("Flow lupa", "in use by registrationFlow;");
    }

    @Test
    void runStopsBeforeTheFirstChangeIfTheBuiltInFlowIsMissing() {
        realm("{'realm': 'bappenas', 'resetCredentialsFlow': 'lupa'}");
        flows(OURS);

        assertThatThrownBy(this::changes)
                .isInstanceOf(ApplyException.class)
                .hasMessageContaining("no built-in flow \"reset credentials\"");
    }

    @Test
    void ourValidationsAndListenersAreRemoved() {
        realm("{'realm': 'bappenas', 'eventsListeners': ['jboss-logging', 'external-address']}");
        answers.put(
                "/users/profile",
                "{'attributes': [{'name': 'externalEmail', 'validations': {'email': {}, 'external-address': {}}}]}");

        assertThat(changes())
                .containsExactly(
                        "realm bappenas: eventsListeners [\"jboss-logging\",\"external-address\"] -> [\"jboss-logging\"]",
                        "user profile, attribute externalEmail: validations"
                                + " {\"email\":{},\"external-address\":{}} -> {\"email\":{}}");
    }
}
