package id.go.bappenas.sso.support.keycloak;

import static id.go.bappenas.sso.support.keycloak.Contract.answer;
import static id.go.bappenas.sso.support.keycloak.Contract.assertNames;
import static id.go.bappenas.sso.support.keycloak.Contract.broken;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;

class RequiredActionInFlowContractTest {

    private static final String ACTION = "UPDATE_PASSWORD";

    private final List<Object> removed = new ArrayList<>();

    @Test
    void contextTellsWhatTheActionDecided() {
        assertThat(action(context -> context.challenge(null)).process())
                .as(broken("tells a challenge of a required action from a success", RequiredActionInFlow.class))
                .isFalse();
        assertThat(removed).isEmpty();
    }

    @Test
    void keycloakRemovesAnActionAfterItsSuccess() {
        assertNames(
                AuthenticationManager.class,
                "removeRequiredAction",
                "removes a required action after its success",
                RequiredActionInFlow.class);
    }

    @Test
    void contextHasTheUserOfTheFlow() {
        assertThat(action(context -> {}).getUser().getId())
                .as(broken("takes the user of a required action from the constructor", RequiredActionInFlow.class))
                .isEqualTo("person");
    }

    private RequiredActionInFlow action(Consumer<RequiredActionContext> processing) {
        var provider = Fakes.of(RequiredActionProvider.class, Map.of("processAction", arguments -> {
            processing.accept((RequiredActionContext) arguments[0]);
            return null;
        }));
        var factory = Fakes.of(
                RequiredActionFactory.class,
                Map.ofEntries(answer("create", provider), answer("getId", ACTION), answer("isConfigurable", false)));
        var factories = Fakes.of(KeycloakSessionFactory.class, Map.ofEntries(answer("getProviderFactory", factory)));
        var session = Fakes.of(KeycloakSession.class, Map.ofEntries(answer("getKeycloakSessionFactory", factories)));
        var user = Fakes.of(
                UserModel.class,
                Map.ofEntries(answer("getId", "person"), Map.entry("removeRequiredAction", arguments -> {
                    removed.add(arguments[0]);
                    return null;
                })));
        var realm = Fakes.of(RealmModel.class, Map.ofEntries(answer("getRequiredActionConfigByAlias", null)));
        var flow = Fakes.of(
                AuthenticationFlowContext.class,
                Map.ofEntries(
                        answer("getAuthenticationSession", null),
                        answer("getRealm", realm),
                        answer("newEvent", null),
                        answer("getSession", session),
                        answer("getHttpRequest", null),
                        answer("getUser", user)));
        return new RequiredActionInFlow(flow, ACTION) {};
    }
}
