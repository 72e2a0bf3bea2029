package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.TokenApp;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs each flow once on H2, the demo's database. All other tests run on PostgreSQL. */
class H2SmokeIT {

    private static OwnServer server;
    private static Sso sso;

    @BeforeAll
    static void start() throws Exception {
        server = OwnServer.onH2();
        sso = server.sso(server.switchInboxOn());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void signInLeadsToTokens() {
        var person = sso.people().employee();
        try (var app = TokenApp.make(sso)) {
            assertThat(app.tokens(person, Map.of()).path("access_token").asText())
                    .isNotEmpty();
        }
    }

    @Test
    void lupaPasswordMailsAPassword() {
        var employee = Employee.of(sso);
        var link = Reset.link(sso, employee);

        assertThat(new Forms("id").get(link).submit(Map.of("choice", "confirm")).page())
                .isEqualTo("reset-done");

        assertThat(Reset.password(Reset.awaitMails(sso, employee, 2).get(0))).isNotEmpty();
    }

    @Test
    void accountRequestCreatesAnAccount() {
        var requests = AccountRequests.of(sso);
        var request = AccountRequests.flexiwork(1);

        requests.worked(request);

        assertThat(FirstMail.of(requests.firstMail(request, 0)).person(sso).id())
                .isNotEmpty();
    }
}
