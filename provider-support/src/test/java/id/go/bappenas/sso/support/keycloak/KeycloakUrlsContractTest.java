package id.go.bappenas.sso.support.keycloak;

import static id.go.bappenas.sso.support.keycloak.Contract.answer;
import static id.go.bappenas.sso.support.keycloak.Contract.broken;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.LoginActionsService;

class KeycloakUrlsContractTest {

    private static final URI BASE = URI.create("https://sso.example/");

    private final RealmModel realm = Fakes.of(RealmModel.class, Map.ofEntries(answer("getName", "bappenas")));

    @Test
    void resetPasswordIsBelowLoginActions() {
        assertThat(KeycloakUrls.resetPassword(BASE, realm, "smart-office").build())
                .as(broken("has Lupa Password at login-actions/reset-credentials", KeycloakUrls.class))
                .hasToString(
                        "https://sso.example/realms/bappenas/login-actions/reset-credentials?client_id=smart-office");
    }

    @Test
    void realmResourceIsBelowTheRealm() {
        assertThat(KeycloakUrls.realmResource(BASE, realm, "employee-notice").build())
                .as(broken("has resources of providers below realms/{realm}", KeycloakUrls.class))
                .hasToString("https://sso.example/realms/bappenas/employee-notice");
    }

    @Test
    void mailedLinkLeadsToActionToken() {
        assertThat(Arrays.stream(LoginActionsService.class.getMethods())
                        .filter(method -> method.getName().equals("executeActionToken"))
                        .map(method -> method.getAnnotation(Path.class).value()))
                .as(broken("follows mailed links at login-actions/action-token", KeycloakUrls.class))
                .containsExactly("action-token");
    }
}
