package id.go.bappenas.sso.support.keycloak;

import static id.go.bappenas.sso.support.keycloak.Contract.answer;
import static id.go.bappenas.sso.support.keycloak.Contract.assertNames;
import static id.go.bappenas.sso.support.keycloak.Contract.broken;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AppAuthManager;

class RequestAuthenticationContractTest {

    private final KeycloakSession session = Fakes.of(KeycloakSession.class, Map.of());
    private final RoleModel role = Fakes.of(
            RoleModel.class,
            Map.ofEntries(
                    answer("getId", "role"),
                    answer("isComposite", false),
                    answer("hashCode", 1),
                    Map.entry("equals", arguments -> true),
                    Map.entry("getCompositesStream", arguments -> Stream.empty())));

    @Test
    void clientWithFullScopeMayUseAllRolesOfTheUser() {
        assertThat(token(true, false).hasInScope(session, role))
                .as(broken("lets a client with full scope use all roles of the user", RequestAuthentication.class))
                .isTrue();
    }

    @Test
    void otherClientMayUseTheRolesOfItsScope() {
        assertThat(token(false, true).hasInScope(session, role))
                .as(broken("lets a client use the roles that are mapped to its scope", RequestAuthentication.class))
                .isTrue();
        assertThat(token(false, false).hasInScope(session, role))
                .as(broken("keeps roles outside a client's scope from it", RequestAuthentication.class))
                .isFalse();
    }

    @Test
    void requestWithoutATokenIsNotAuthorized() {
        assertNames(
                AppAuthManager.class,
                "NotAuthorizedException",
                "refuses a malformed Authorization header with NotAuthorizedException",
                RequestAuthentication.class);
    }

    private RequestAuthentication token(boolean fullScope, boolean mapped) {
        var user = Fakes.of(
                UserModel.class,
                Map.of(
                        "getRoleMappingsStream", arguments -> Stream.of(role),
                        "getGroupsStream", arguments -> Stream.empty()));
        var client = Fakes.of(
                ClientModel.class,
                Map.ofEntries(
                        answer("getClientScopes", Map.of()),
                        answer("isFullScopeAllowed", fullScope),
                        answer("getClientId", "client"),
                        answer("hashCode", 1),
                        Map.entry("equals", arguments -> true),
                        Map.entry("getRolesStream", arguments -> Stream.empty()),
                        Map.entry("getScopeMappingsStream", arguments -> mapped ? Stream.of(role) : Stream.empty())));
        return new RequestAuthentication(new AccessToken(), user, client, null);
    }
}
