package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;

class FlowsTest {

    private final ArrayNode tree = Flows.tree(RealmFile.parse("""
            [{"level": 0, "providerId": "auth-cookie"},
             {"level": 0, "authenticationFlow": true, "displayName": "forms"},
             {"level": 1, "authenticationFlow": true, "displayName": "otp"},
             {"level": 2, "providerId": "auth-otp-form"},
             {"level": 0, "providerId": "auth-cookie", "priority": 9}]""", "executions"));

    @Test
    void levelsBecomeNesting() {
        assertThat(tree).hasSize(3);
        assertThat(tree.at("/1/children/0/displayName").asText()).isEqualTo("otp");
        assertThat(tree.at("/1/children/0/children/0/providerId").asText()).isEqualTo("auth-otp-form");
    }

    @Test
    void sameAuthenticatorTwiceIsTakenInOrder() {
        var wanted = Json.object().put("authenticator", "auth-cookie");

        assertThat(Flows.take(tree, wanted).has("priority")).isFalse();
        assertThat(Flows.take(tree, wanted).path("priority").asInt()).isEqualTo(9);
        assertThat(Flows.take(tree, wanted).isMissingNode()).isTrue();
    }
}
