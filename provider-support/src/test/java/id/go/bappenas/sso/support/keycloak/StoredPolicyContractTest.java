package id.go.bappenas.sso.support.keycloak;

import static id.go.bappenas.sso.support.keycloak.Contract.broken;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.jpa.RealmAdapter;
import org.keycloak.models.jpa.entities.RealmEntity;
import org.keycloak.policy.PasswordPolicyProvider;

class StoredPolicyContractTest {

    private final List<Boolean> answers = new ArrayList<>();
    private final PasswordPolicyProvider rule =
            Fakes.of(PasswordPolicyProvider.class, Map.of("parseConfig", arguments -> {
                answers.add(StoredPolicy.isBeingRead());
                return 1;
            }));
    private final KeycloakSession session = Fakes.of(KeycloakSession.class, Map.of("getProvider", arguments -> rule));

    @Test
    void realmParsesItsStoredPolicyInGetPasswordPolicy() {
        var realm = new RealmEntity();
        realm.setPasswordPolicy("rule(1)");

        new RealmAdapter(session, null, realm).getPasswordPolicy();

        assertThat(answers)
                .as(broken(
                        "parses a realm's stored password policy in RealmModel.getPasswordPolicy", StoredPolicy.class))
                .containsExactly(true);
    }

    @Test
    void policyOfAnAdministratorIsParsedOutsideTheRealm() {
        PasswordPolicy.parse(session, "rule(1)");

        assertThat(answers)
                .as(broken("parses a password policy that is about to be saved outside the realm", StoredPolicy.class))
                .containsExactly(false);
    }
}
