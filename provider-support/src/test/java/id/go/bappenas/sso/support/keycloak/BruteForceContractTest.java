package id.go.bappenas.sso.support.keycloak;

import static id.go.bappenas.sso.support.keycloak.Contract.answer;
import static id.go.bappenas.sso.support.keycloak.Contract.broken;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

class BruteForceContractTest {

    @Test
    void dummyHashIsOneHashOfTheRealm() {
        List<Object> hashes = new ArrayList<>();
        var hash = Fakes.of(PasswordHashProvider.class, Map.of("encodedCredential", arguments -> {
            hashes.add(arguments[1]);
            return null;
        }));
        var session = Fakes.of(KeycloakSession.class, Map.ofEntries(answer("getProvider", hash)));
        var realm = Fakes.of(RealmModel.class, Map.ofEntries(answer("getPasswordPolicy", PasswordPolicy.empty())));

        BruteForce.dummyHash(Fakes.of(
                AuthenticationFlowContext.class,
                Map.ofEntries(answer("getRealm", realm), answer("getSession", session))));

        assertThat(hashes)
                .as(broken("computes one hash with the realm's iterations as a dummy", BruteForce.class))
                .containsExactly(PasswordPolicy.empty().getHashIterations());
    }

    @Test
    void lockErrorNamesATemporaryLock() {
        assertThat(lockError(true, true))
                .as(broken("calls a temporary lock " + Errors.USER_TEMPORARILY_DISABLED, BruteForce.class))
                .isEqualTo(Errors.USER_TEMPORARILY_DISABLED);
    }

    @Test
    void lockErrorIsNullWithoutALock() {
        assertThat(lockError(true, false))
                .as(broken("answers null for an account that is not locked", BruteForce.class))
                .isNull();
        assertThat(lockError(false, true))
                .as(broken("answers null in a realm without brute force detection", BruteForce.class))
                .isNull();
    }

    private static String lockError(boolean detection, boolean locked) {
        var protector = Fakes.of(
                BruteForceProtector.class,
                Map.ofEntries(answer("isTemporarilyDisabled", locked), answer("isPermanentlyLockedOut", false)));
        return BruteForce.lockError(
                Fakes.of(KeycloakSession.class, Map.ofEntries(answer("getProvider", protector))),
                Fakes.of(RealmModel.class, Map.ofEntries(answer("isBruteForceProtected", detection))),
                Fakes.of(UserModel.class, Map.of()));
    }
}
