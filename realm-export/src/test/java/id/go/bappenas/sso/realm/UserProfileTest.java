package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
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
    void defaultsThatKeycloakWritesAreNoChange() {
        assertThat(changes(
                        "{'attributes': [{'name': 'unit'}]}",
                        "{'attributes': [{'name': 'unit', 'multivalued': false, 'annotations': {}}], 'groups': []}"))
                .isEmpty();
    }

    @Test
    void reportsSuperfluousMissingAndLaxAttributes() {
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
    void orderAndUnconditionalRequirementAreChanges() {
        assertThat(changes(
                        "{'attributes': [{'name': 'a', 'required': {}}, {'name': 'b'}]}",
                        "{'attributes': [{'name': 'b'}, {'name': 'a'}]}"))
                .containsExactly(
                        "user profile, attribute a: required (none) -> {}",
                        "user profile: attribute order [b, a] -> [a, b]");
    }

    @Test
    void differentValidationIsAChangeEvenWithoutSettings() {
        assertThat(changes(
                        "{'attributes': [{'name': 'a', 'validations': {'external-address': {}}}]}",
                        "{'attributes': [{'name': 'a', 'validations': {'email': {}}}]}"))
                .containsExactly("user profile, attribute a: validations {\"email\":{}} -> {\"external-address\":{}}");
    }

    @Test
    void removesOnlyTheNamedValidations() {
        var profile = RealmFile.parse("""
                {"attributes": [{"name": "a", "validations": {"external-address": {}, "length": {"max": 9}}}, {"name": "b"}],
                 "groups": []}""", "live");

        assertThat(UserProfile.without(profile, Set.of("external-address"))).isEqualTo(RealmFile.parse("""
                {"attributes": [{"name": "a", "validations": {"length": {"max": 9}}}, {"name": "b"}],
                 "groups": []}""", "rest"));
    }

    private static JsonNode json(String text) {
        return RealmFile.parse(text.replace('\'', '"'), "test");
    }

    @Test
    void attributesGroupsAndValidationsOfTheMinistryStay() {
        var live = json("{'attributes': [{'name': 'username'}, {'name': 'golongan', 'group': 'dinas'},"
                + " {'name': 'email', 'group': 'dinas', 'required': {'roles': ['user']},"
                + " 'permissions': {'edit': ['user']}, 'validations': {'length': {'max': 9, 'min': 2}, 'pattern': {}}},"
                + " {'name': 'eselon'}], 'groups': [{'name': 'dinas'}]}");
        var file = json("{'attributes': [{'name': 'username'}, {'name': 'email', 'permissions': {'edit': ['admin']},"
                + " 'validations': {'length': {'max': 255}}}, {'name': 'unit'}]}");

        assertThat(UserProfile.with(file, live))
                .isEqualTo(json("{'attributes': [{'name': 'username'}, {'name': 'golongan', 'group': 'dinas'},"
                        + " {'name': 'email', 'group': 'dinas', 'permissions': {'edit': ['admin']},"
                        + " 'validations': {'length': {'max': 255}, 'pattern': {}}},"
                        + " {'name': 'eselon'}, {'name': 'unit'}], 'groups': [{'name': 'dinas'}]}"));
    }

    @Test
    void peopleDoNotWriteUnknownAttributesThemselves() {
        var file = json("{'attributes': []}");

        assertThat(UserProfile.with(file, json("{'attributes': [], 'unmanagedAttributePolicy': 'ENABLED'}")))
                .isEqualTo(json("{'attributes': [], 'unmanagedAttributePolicy': 'ADMIN_EDIT'}"));
        assertThat(UserProfile.with(file, json("{'attributes': [], 'unmanagedAttributePolicy': 'ADMIN_VIEW'}")))
                .isEqualTo(json("{'attributes': [], 'unmanagedAttributePolicy': 'ADMIN_VIEW'}"));
    }

    @Test
    void profileOfTheFileIsNoChangeTheSecondTime() {
        var file = json("{'attributes': [{'name': 'a'}, {'name': 'b', 'required': {}}]}");
        var live = UserProfile.with(file, json("{'attributes': [{'name': 'x'}, {'name': 'b'}, {'name': 'y'}]}"));

        assertThat(UserProfile.changes(UserProfile.with(file, live), live)).isEmpty();
    }
}
