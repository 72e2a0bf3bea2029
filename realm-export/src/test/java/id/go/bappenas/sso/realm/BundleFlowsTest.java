package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleFlowsTest {

    private static final JsonNode FLOW = json("{'id': '7', 'alias': 'lupa'}");

    private static JsonNode json(String text) {
        return RealmFile.parse(text.replace('\'', '"'), "test");
    }

    private static List<String> otherUses(String realm, String clients) {
        return BundleFlows.otherUses(FLOW, json(realm), json(clients));
    }

    @Test
    void bindingsOfOurRealmFileAreNoOtherUse() {
        assertThat(otherUses(
                        "{'resetCredentialsFlow': 'lupa', 'browserFlow': 'lupa', 'directGrantFlow': 'lupa',"
                                + " 'registrationFlow': 'registration'}",
                        "[{'clientId': 'webmail', 'authenticationFlowBindingOverrides': {'browser': '8'}}]"))
                .isEmpty();
    }

    @Test
    void otherBindingsAndClientsThatOverrideAreNamed() {
        assertThat(otherUses(
                        "{'resetCredentialsFlow': 'lupa', 'firstBrokerLoginFlow': 'lupa', 'registrationFlow': 'lupa'}",
                        "[{'clientId': 'webmail', 'authenticationFlowBindingOverrides': {'browser': '7'}}]"))
                .containsExactly("firstBrokerLoginFlow", "registrationFlow", "client webmail");
    }
}
