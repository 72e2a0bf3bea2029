package id.go.bappenas.sso.support.keycloak;

import static id.go.bappenas.sso.support.keycloak.Contract.answer;
import static id.go.bappenas.sso.support.keycloak.Contract.broken;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.common.ClientConnection;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;

class AdminEventsContractTest {

    private final List<AdminEvent> stored = new ArrayList<>();
    private final RealmModel realm = Fakes.of(
            RealmModel.class,
            Map.ofEntries(
                    answer("getId", "realm"),
                    answer("getName", "bappenas"),
                    answer("isAdminEventsEnabled", true),
                    answer("isAdminEventsDetailsEnabled", false),
                    Map.entry("getEventsListenersStream", arguments -> Stream.empty())));
    private final UserModel officer = Fakes.of(UserModel.class, Map.ofEntries(answer("getId", "officer")));
    private final ClientModel client = Fakes.of(ClientModel.class, Map.ofEntries(answer("getId", "client")));
    private final EventStoreProvider store = Fakes.of(EventStoreProvider.class, Map.of("onEvent", arguments -> {
        stored.add((AdminEvent) arguments[0]);
        return null;
    }));
    private final KeycloakSessionFactory factory =
            Fakes.of(KeycloakSessionFactory.class, Map.of("getProviderFactoriesStream", arguments -> Stream.empty()));
    private final KeycloakSession session = Fakes.of(
            KeycloakSession.class,
            Map.ofEntries(answer("getProvider", store), answer("getKeycloakSessionFactory", factory)));

    @Test
    void eventOfACallerHasUserClientAndAddress() {
        var connection = Fakes.of(ClientConnection.class, Map.ofEntries(answer("getRemoteHost", "192.0.2.1")));

        send(AdminEvents.of(session, realm, officer, client, null, connection));

        assertThat(stored)
                .as(broken("writes user, client, address, path and details of an admin event", AdminEvents.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getAuthDetails().getUserId()).isEqualTo("officer");
                    assertThat(event.getAuthDetails().getClientId()).isEqualTo("client");
                    assertThat(event.getAuthDetails().getIpAddress()).isEqualTo("192.0.2.1");
                    assertThat(event.getResourceTypeAsString()).isEqualTo("OURS");
                    assertThat(event.getResourcePath()).isEqualTo("users/7");
                    assertThat(event.getDetails()).containsEntry("look", "person");
                });
    }

    @Test
    void eventOfTheServerHasNoAddress() {
        send(AdminEvents.inTheNameOf(session, realm, officer, client));

        assertThat(stored)
                .as(broken("takes an admin event without an address", AdminEvents.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getAuthDetails().getUserId()).isEqualTo("officer");
                    assertThat(event.getAuthDetails().getIpAddress()).isNull();
                });
    }

    @Test
    void administratorIsTheUserOfTheToken() {
        assertThat(new AdminAuth(realm, null, officer, client).getUser())
                .as(broken("names the administrator in AdminAuth", AdministratorCall.class))
                .isSameAs(officer);
    }

    private static void send(AdminEvents event) {
        event.operation(OperationType.ACTION)
                .resource("OURS")
                .resourcePath("users", "7")
                .detail("look", "person")
                .success();
    }
}
