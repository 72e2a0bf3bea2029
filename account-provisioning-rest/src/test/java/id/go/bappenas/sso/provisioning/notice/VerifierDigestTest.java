package id.go.bappenas.sso.provisioning.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.GroupProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

class VerifierDigestTest {

    @ParameterizedTest
    @CsvSource({"'', 60", "0, 0", "4, 60", "5, 5", "1440, 1440", "1441, 60", "' 30 ', 30", "-5, 60", "satu, 60"})
    void minutesOutOfBoundsCountAsTheDefault(String written, int minutes) {
        assertThat(VerifierDigest.minutes(realm(null, written))).isEqualTo(minutes);
    }

    @Test
    void peopleWithTheRoleAreToldOnceAlsoByGroupOrCompositeRole() {
        var role = role(false);
        var composite = role(true);
        var subgroup = Fakes.of(GroupModel.class, Map.of("getSubGroupsStream", arguments -> Stream.empty()));
        var group = Fakes.of(GroupModel.class, Map.of("getSubGroupsStream", arguments -> Stream.of(subgroup)));
        var direct = user("direct", true, "direct@kantor.example", null);
        var users = Fakes.of(
                UserProvider.class,
                Map.of(
                        "getRoleMembersStream",
                        arguments -> arguments[1] == role
                                ? Stream.of(
                                        direct,
                                        user("disabled", false, "off@kantor.example", null),
                                        user("program", true, "program@kantor.example", "client"))
                                : Stream.of(user("composite", true, "composite@kantor.example", null)),
                        "getGroupMembersStream",
                        arguments -> arguments[1] == subgroup
                                ? Stream.of(user("below", true, "below@kantor.example", null))
                                : Stream.of(direct, user("member", true, "member@kantor.example", null))));
        var groups = Fakes.of(
                GroupProvider.class,
                Map.of("getGroupsByRoleStream", arguments -> arguments[1] == role ? Stream.of(group) : Stream.empty()));
        var session = Fakes.of(
                KeycloakSession.class,
                Map.of("users", arguments -> users, "groups", arguments -> groups, "getProvider", arguments -> null));
        var client = Fakes.of(
                ClientModel.class,
                Map.of("getRole", arguments -> role, "getRolesStream", arguments -> Stream.of(role)));

        assertThat(VerifierDigest.verifiers(session, realm(client, null, composite)))
                .extracting(UserModel::getId)
                .containsExactlyInAnyOrder("direct", "composite", "member", "below");
    }

    private static RealmModel realm(ClientModel client, String minutes, RoleModel... roles) {
        return Fakes.of(
                RealmModel.class,
                Map.of(
                        "getAttribute",
                        arguments -> minutes,
                        "getClientByClientId",
                        arguments -> client,
                        "getRolesStream",
                        arguments -> Stream.of(roles),
                        "getClientsStream",
                        arguments -> Stream.of(client)));
    }

    private static RoleModel role(boolean composite) {
        return Fakes.of(
                RoleModel.class, Map.of("isComposite", arguments -> composite, "hasRole", arguments -> composite));
    }

    private static UserModel user(String id, boolean enabled, String address, String program) {
        var answers = new HashMap<String, Function<Object[], Object>>();
        answers.put("getId", arguments -> id);
        answers.put("isEnabled", arguments -> enabled);
        answers.put("getEmail", arguments -> address);
        answers.put("getServiceAccountClientLink", arguments -> program);
        return Fakes.of(UserModel.class, answers);
    }
}
