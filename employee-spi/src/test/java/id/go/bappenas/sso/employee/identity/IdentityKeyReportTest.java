package id.go.bappenas.sso.employee.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

class IdentityKeyReportTest {

    @Test
    void realmNeedsAKeyForItsDataOrForItsFlow() {
        assertThat(IdentityKeyReport.needsKey(realm("reset-password"), Map.of()))
                .isFalse();
        assertThat(IdentityKeyReport.needsKey(realm("reset-password"), Map.of("1-5f2a90bc", 1L)))
                .isTrue();
        assertThat(IdentityKeyReport.needsKey(realm("employee-identity-check"), Map.of()))
                .isTrue();
    }

    private static RealmModel realm(String authenticator) {
        var flow = new AuthenticationFlowModel();
        flow.setId("flow");
        var step = new AuthenticationExecutionModel();
        step.setAuthenticator(authenticator);
        return Fakes.of(
                RealmModel.class,
                Map.of(
                        "getAuthenticationFlowsStream", arguments -> Stream.of(flow),
                        "getAuthenticationExecutionsStream", arguments -> Stream.of(step)));
    }
}
