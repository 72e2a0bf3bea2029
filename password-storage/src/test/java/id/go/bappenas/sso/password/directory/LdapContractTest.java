package id.go.bappenas.sso.password.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import javax.naming.AuthenticationException;
import javax.naming.ldap.LdapName;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.LDAPConstants;
import org.keycloak.storage.ldap.LDAPConfig;
import org.keycloak.storage.ldap.LDAPStorageProviderFactory;
import org.keycloak.storage.ldap.idm.store.ldap.LDAPOperationManager;
import org.keycloak.tracing.NoopTracingProvider;

/** What {@link GuardedDirectory} and its factory rely on in Keycloak's LDAP provider. */
class LdapContractTest {

    /** Nothing listens on port 1 of the loopback interface. */
    private static final String NOWHERE = "ldap://127.0.0.1:1";

    @Test
    void keycloakHidesWhyAPasswordCouldNotBeCompared() throws Exception {
        var operations = new LDAPOperationManager(session(), new LDAPConfig(settings()));
        var dn = new LdapName("uid=pegawai.satu,dc=kantor,dc=example");

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> operations.authenticate(dn, "Rahasia#123"))
                .withMessageStartingWith(GuardedDirectory.NOT_COMPARED)
                .withNoCause();
    }

    @Test
    void unreachableDirectoryIsNotReached() {
        assertThat(DirectoryProbe.reaches(session(), new LDAPConfig(settings())))
                .isFalse();
    }

    @Test
    void factoryTakesThePlaceOfKeycloaks() {
        assertThat(new DirectoryProviderFactory().getId()).isEqualTo(new LDAPStorageProviderFactory().getId());
        assertThat(new DirectoryProviderFactory().order()).isGreaterThan(new LDAPStorageProviderFactory().order());
    }

    @Test
    void callsHaveATimeLimitUnlessTheComponentNamesOne() {
        var model = new ComponentModel();
        model.setConfig(settings());
        assertThat(DirectoryProviderFactory.config(model).getReadTimeout()).isEqualTo("3000");
        assertThat(DirectoryProviderFactory.config(model).getConnectionTimeout())
                .isEqualTo("2000");
        model.getConfig().putSingle(LDAPConstants.READ_TIMEOUT, "1500");
        model.getConfig().putSingle(LDAPConstants.CONNECTION_TIMEOUT, " ");
        assertThat(DirectoryProviderFactory.config(model).getReadTimeout()).isEqualTo("1500");
        assertThat(DirectoryProviderFactory.config(model).getConnectionTimeout())
                .isEqualTo("2000");
    }

    private static KeycloakSession session() {
        return Fakes.of(KeycloakSession.class, Map.of("getProvider", args -> new NoopTracingProvider()));
    }

    private static MultivaluedHashMap<String, String> settings() {
        var settings = new MultivaluedHashMap<String, String>();
        settings.putSingle(LDAPConstants.CONNECTION_URL, NOWHERE);
        settings.putSingle(LDAPConstants.AUTH_TYPE, "none");
        return settings;
    }
}
