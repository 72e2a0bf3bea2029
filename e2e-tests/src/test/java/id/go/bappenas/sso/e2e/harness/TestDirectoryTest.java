package id.go.bappenas.sso.e2e.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import id.go.bappenas.sso.e2e.harness.TestDirectory.Operation;
import id.go.bappenas.sso.e2e.harness.TestDirectory.Policy;
import id.go.bappenas.sso.e2e.harness.TestDirectory.Refusal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TestDirectoryTest {

    private final TestDirectory directory = TestDirectory.start();

    @BeforeEach
    void addPerson() {
        directory.add("orang", "lama");
    }

    @AfterEach
    void stop() {
        directory.close();
    }

    @Test
    void countsBindsAndNotesTheTimeOfAWrite() throws LDAPException {
        directory.setPasswordTime("orang", Instant.parse("2020-01-02T03:04:05Z"));
        try (var connection = connection()) {
            write(connection, "baru");
            connection.bind(TestDirectory.dn("orang"), "baru");
            assertThatThrownBy(() -> connection.bind(TestDirectory.dn("orang"), "lama"))
                    .isInstanceOf(LDAPException.class);
        }

        assertThat(directory.accepts("orang", "baru")).isTrue();
        assertThat(directory.binds("orang")).isEqualTo(2);
        assertThat(directory.passwordWrites("orang")).isEqualTo(1);
        assertThat(directory.value("orang", "pwdChangedTime").orElseThrow()).doesNotStartWith("2020");
    }

    @Test
    void refusesAsAPolicyDoes() throws LDAPException {
        directory.passwordPolicy(Policy.openLdap(4, 2));
        try (var connection = connection()) {
            assertRefused(connection, "abc", Refusal.OPENLDAP_QUALITY);
            assertRefused(connection, "lama", Refusal.OPENLDAP_HISTORY);
            write(connection, "satu");
            write(connection, "duaa");
            write(connection, "lama");
            directory.refusePasswords(Refusal.ACTIVE_DIRECTORY);
            assertRefused(connection, "tiga", Refusal.ACTIVE_DIRECTORY);
        }

        assertThat(directory.accepts("orang", "lama")).isTrue();
    }

    @Test
    void diesBeforeOrAfterTheOperation() throws LDAPException {
        directory.dieBefore(Operation.PASSWORD_WRITE, 2);
        try (var connection = connection()) {
            write(connection, "satu");
            assertThatThrownBy(() -> write(connection, "dua")).isInstanceOf(LDAPException.class);
        }
        assertThat(directory.accepts("orang", "satu")).isTrue();
        assertThatThrownBy(this::connection).isInstanceOf(LDAPException.class);

        directory.heal();
        directory.dieAfter(Operation.PASSWORD_WRITE, 1);
        try (var connection = connection()) {
            assertThatThrownBy(() -> write(connection, "tiga")).isInstanceOf(LDAPException.class);
        }
        assertThat(directory.accepts("orang", "tiga")).isTrue();
    }

    @Test
    void hangsStopsAndStartsOnTheSamePort() throws LDAPException {
        directory.hang(Duration.ofMinutes(1), Operation.PERSON_BIND);
        try (var connection = connection()) {
            connection.getConnectionOptions().setResponseTimeoutMillis(200);
            assertThatThrownBy(() -> connection.bind(TestDirectory.dn("orang"), "lama"))
                    .isInstanceOfSatisfying(LDAPException.class, failure -> assertThat(failure.getResultCode())
                            .isEqualTo(ResultCode.TIMEOUT));
        }

        directory.stop();
        assertThatThrownBy(this::connection).isInstanceOf(LDAPException.class);
        directory.heal();
        try (var connection = connection()) {
            connection.bind(TestDirectory.dn("orang"), "lama");
        }
    }

    private LDAPConnection connection() throws LDAPException {
        var options = new LDAPConnectionOptions();
        options.setResponseTimeoutMillis(5_000);
        var connection = new LDAPConnection(
                options, "localhost", URI.create(directory.url()).getPort());
        try {
            connection.bind(TestDirectory.BIND_DN, directory.bindPassword());
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static void write(LDAPConnection connection, String password) throws LDAPException {
        connection.modify(
                TestDirectory.dn("orang"), new Modification(ModificationType.REPLACE, "userPassword", password));
    }

    private static void assertRefused(LDAPConnection connection, String password, Refusal refusal) {
        assertThatThrownBy(() -> write(connection, password)).isInstanceOfSatisfying(LDAPException.class, failure -> {
            assertThat(failure.getResultCode().intValue()).isEqualTo(refusal.code());
            assertThat(failure.getDiagnosticMessage()).isEqualTo(refusal.message());
        });
    }
}
