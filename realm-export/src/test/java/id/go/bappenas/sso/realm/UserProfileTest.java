package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UserProfileTest {

    private static List<String> changes(String wanted, String live) {
        return UserProfile.changes(
                        RealmFile.parse(wanted.replace('\'', '"'), "wanted"),
                        RealmFile.parse(live.replace('\'', '"'), "live"))
                .stream()
                .map(Change::toString)
                .toList();
    }

    @Test
    void defaultsThatKeycloakWritesOutDoNotCount() {
        assertThat(changes(
                        "{'attributes': [{'name': 'unit'}]}",
                        "{'attributes': [{'name': 'unit', 'multivalued': false, 'annotations': {}}], 'groups': []}"))
                .isEmpty();
    }

    @Test
    void anAttributeThatIsTooMuchOrMissingOrLaxIsTold() {
        assertThat(changes(
                        "{'attributes': [{'name': 'a', 'permissions': {'edit': ['admin']}}, {'name': 'b'}]}",
                        "{'attributes': [{'name': 'a', 'permissions': {'edit': ['user', 'admin']}}, {'name': 'c'}],"
                                + " 'unmanagedAttributePolicy': 'ENABLED'}"))
                .containsExactly(
                        "user profile, attribute a: permissions {\"edit\":[\"user\",\"admin\"]} -> {\"edit\":[\"admin\"]}",
                        "user profile, attribute b: created",
                        "user profile, attribute c: removed",
                        "user profile: unmanagedAttributePolicy \"ENABLED\" -> (none)");
    }

    @Test
    void orderAndUnconditionalRequirementCount() {
        assertThat(changes(
                        "{'attributes': [{'name': 'a', 'required': {}}, {'name': 'b'}]}",
                        "{'attributes': [{'name': 'b'}, {'name': 'a'}]}"))
                .containsExactly(
                        "user profile, attribute a: required (none) -> {}",
                        "user profile: attribute order [b, a] -> [a, b]");
    }
}
