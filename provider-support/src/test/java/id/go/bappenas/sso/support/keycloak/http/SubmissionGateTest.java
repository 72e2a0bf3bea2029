package id.go.bappenas.sso.support.keycloak.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SubmissionGateTest {

    private static final String PATH = "/realms/bappenas/login-actions/authenticate";

    /** In a unit test Keycloak never starts. The context has no {@code vertx()}, so a call of the store fails the test. */
    @Test
    void formPassesWithoutTheStoreBeforeKeycloakHasStarted() {
        var request = Fakes.of(
                HttpServerRequest.class,
                Map.of(
                        "getCookie", arguments -> Cookie.cookie("AUTH_SESSION_ID", "browser"),
                        "query", arguments -> "session_code=code",
                        "path", arguments -> PATH,
                        "getParam", arguments -> "smart-office"));
        var fields = Buffer.buffer("username=pegawai");
        assertThat(Submission.of(request, PATH, fields)).isPresent();
        var passed = new AtomicInteger();

        new SubmissionGate()
                .enter(
                        Fakes.of(RoutingContext.class, Map.of("request", arguments -> request)),
                        PATH,
                        fields,
                        passed::incrementAndGet);

        assertThat(passed).hasValue(1);
    }
}
