package id.go.bappenas.sso.demo.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the applications without Keycloak; the end-to-end tests use Keycloak. */
class ApplicationsTest {

    private static final String HOST = "127.0.0.1";

    private final HttpClient http = HttpClient.newHttpClient();
    private Applications applications;

    @BeforeEach
    void start() throws IOException {
        int unusedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            unusedPort = socket.getLocalPort();
        }
        applications = start(0, () -> URI.create("http://" + HOST + ":" + unusedPort + "/realms/bappenas"));
    }

    @AfterEach
    void stop() {
        applications.close();
    }

    @Test
    void applicationsRunBeforeKeycloakDoes() throws Exception {
        assertThat(get("/status").body()).isEqualTo("{\"status\":\"up\"}");
    }

    @ParameterizedTest
    @CsvSource({"/?a=1, /login?return=%2F%3Fa%3D1", "/webmail/, /webmail/login", "/flexiwork, /flexiwork/login"})
    void pageWithoutSessionRedirectsToSignIn(String page, String login) throws Exception {
        HttpResponse<String> response = get(page);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).contains(login);
    }

    @ParameterizedTest
    @CsvSource({
        "/login, 503, smart-office",
        "/webmail/login, 503, webmail",
        "/flexiwork/callback?state=%3Cb%3E&code=x, 400, flexiwork",
        "/callback?error=access_denied, 400, smart-office",
        "/webmail/tidak-ada, 404, webmail"
    })
    void errorIsAPageOfTheApplication(String path, int status, String app) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body())
                .contains("data-app=\"" + app + "\" data-state=\"error\"", "Coba lagi")
                .doesNotContain("<b>", "Exception");
    }

    @Test
    void unknownRealmAddressIsAnErrorPage() throws Exception {
        applications.close();
        applications = start(0, () -> null);

        assertThat(get("/login").statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "logout_token=", "logout_token=x.y.z", "logout_token=eyJhbGciOiJub25lIn0.e30."})
    void backChannelLogoutWithoutValidTokenIsRefused(String form) throws Exception {
        HttpResponse<String> response = http.send(
                request("/webmail/backchannel-logout")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void headersForbidScriptsFramesAndCaches() throws Exception {
        HttpResponse<String> response = get("/webmail/goodbye");

        assertThat(response.body()).contains("Anda telah keluar dari semua aplikasi.", "data-state=\"goodbye\"");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("script", "unsafe"));
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void startOnAUsedPortFails() {
        int taken = applications.address().getPort();

        assertThatThrownBy(() -> start(taken, () -> null)).isInstanceOf(IOException.class);
    }

    @Test
    void settingsPrintNoSecret() {
        assertThat(settings(0, () -> null).toString()).doesNotContain("rahasia");
    }

    private static Applications start(int port, Supplier<URI> realm) throws IOException {
        return Applications.start(settings(port, realm));
    }

    private static Applications.Settings settings(int port, Supplier<URI> realm) {
        return new Applications.Settings(HOST, port, null, realm, "rahasia");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(applications.address().resolve(path));
    }
}
