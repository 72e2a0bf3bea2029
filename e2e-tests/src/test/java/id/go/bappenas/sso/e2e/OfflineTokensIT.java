package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.TokenApp;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Refresh and offline tokens: the role for them, their lifetime, and their single use. */
@ExtendWith(SsoExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class OfflineTokensIT {

    private static final Map<String, String> OFFLINE = Map.of("scope", "openid offline_access");
    private static final Map<String, String> NOTHING_MORE = Map.of();

    private TokenApp app;

    @BeforeAll
    void prepare(Sso sso) {
        app = TokenApp.make(sso);
    }

    @AfterAll
    void cleanUp() {
        app.close();
    }

    @Test
    void personMayNotHaveAnOfflineTokenByDefault(Sso sso) {
        var person = sso.people().employee();

        var answer = app.redeem(app.signedIn(new Forms("id"), person, OFFLINE));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void applicationOfTheRealmFileGetsNoOfflineToken(Sso sso) {
        var device = new Forms("id").get(SignInRequest.smartOffice(sso, OFFLINE));

        assertThat(device.address().toString()).contains("error=invalid_scope");
    }

    @Test
    void offlineTokenOfAPersonWithTheRoleExpires(Sso sso) {
        var person = app.mayHaveOfflineTokens(sso.people().employee());

        var tokens = app.tokens(person, OFFLINE);

        assertThat(tokens.get("refresh_expires_in").asLong())
                .isBetween(1L, Duration.ofDays(7).toSeconds());
        assertThat(app.refresh(tokens).statusCode()).isEqualTo(200);
    }

    @Test
    void offlineTokenEndsWithTheRole(Sso sso) {
        var person = app.mayHaveOfflineTokens(sso.people().employee());
        var tokens = app.tokens(person, OFFLINE);

        app.mayHaveNoOfflineTokens(person);

        assertThat(app.refresh(tokens).statusCode()).isEqualTo(400);
    }

    @Test
    void secondUseOfARefreshTokenEndsTheApplicationsSession(Sso sso) {
        var first = app.tokens(sso.people().employee(), NOTHING_MORE);

        var second = TokenApp.granted(app.refresh(first));

        assertThat(app.refresh(first).statusCode()).isEqualTo(400);
        assertThat(app.refresh(second).statusCode()).isEqualTo(400);
    }

    @Test
    void twoTabsOfOneBrowserRefreshWithTheirOwnTokens(Sso sso) {
        var device = app.signedIn(new Forms("id"), sso.people().employee(), NOTHING_MORE);
        var one = TokenApp.granted(app.redeem(device));
        var other = TokenApp.granted(app.redeem(device.get(app.signIn(NOTHING_MORE))));

        for (int i = 0; i < 3; i++) {
            one = TokenApp.granted(app.refresh(one));
            other = TokenApp.granted(app.refresh(other));
        }

        assertThat(one.get("refresh_token")).isNotEqualTo(other.get("refresh_token"));
    }
}
