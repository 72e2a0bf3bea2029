package id.go.bappenas.sso.password.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.stream.Stream;
import javax.naming.AuthenticationException;
import javax.naming.CommunicationException;
import javax.naming.NamingException;
import javax.naming.OperationNotSupportedException;
import javax.naming.ServiceUnavailableException;
import javax.naming.directory.InvalidAttributeValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.ModelException;

class DirectoryFaultTest {

    private static final String DN = "uid=pegawai.satu,ou=people,dc=kantor,dc=example";

    /** Texts of OpenLDAP's overlay ppolicy, 389 Directory Server and Active Directory. */
    @ParameterizedTest
    @CsvSource({
        "Password fails quality checking policy, directoryRefusedQuality",
        "Password is in history of old passwords, directoryRefusedRecent",
        "Password is not being changed from existing value, directoryRefusedCurrent",
        "Password is too young to change, directoryRefusedYoung",
        "Password is too short for policy, directoryRefusedShort",
        "User alteration of password is not allowed, directoryRefusedLocked",
        "'invalid password syntax: password must be at least 8 characters long', directoryRefusedShort",
        "'invalid password syntax: password in history', directoryRefusedRecent",
        "within password minimum age, directoryRefusedYoung",
        "'0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0', directoryRefusedQuality",
        "Insufficient access, directoryRefusedLocked",
        "Alasan lain, directoryRefusedPassword"
    })
    void refusalNamesTheReasonOfTheDirectory(String said, String message) {
        var refusal = keycloaks(new InvalidAttributeValueException("[LDAP: error code 19 - " + said + "]"));

        assertThat(DirectoryFault.refusal(refusal)).isEqualTo(message);
        assertThat(DirectoryFault.isOutage(refusal)).isFalse();
    }

    @Test
    void namesInADnAreNoReason() {
        var refusal = new ModelException(
                "Could not modify attribute for DN [uid=quality,ou=people]",
                new OperationNotSupportedException("[LDAP: error code 53 - tidak boleh]"));

        assertThat(DirectoryFault.refusal(refusal)).isEqualTo(DirectoryFault.REFUSED);
        assertThat(DirectoryFault.answer(refusal).orElseThrow()).hasMessageNotContaining("ou=people");
    }

    static Stream<Throwable> outages() {
        return Stream.of(
                new CommunicationException("localhost:389"),
                new ServiceUnavailableException("[LDAP: error code 52 - Unavailable]"),
                new NamingException("LDAP response read timed out, timeout used: 3000 ms."),
                new NamingException("LDAP connection has been closed"),
                new NamingException("connection closed"),
                new ConnectException("Connection refused"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void unreachedDirectoryIsAnOutage(Throwable cause) {
        assertThat(DirectoryFault.isOutage(keycloaks(cause))).isTrue();
        assertThat(DirectoryFault.isWithoutService(keycloaks(cause))).isFalse();
    }

    @Test
    void refusedAccountOfKeycloakIsOfNoUseForAnyPerson() {
        var refused = keycloaks(new AuthenticationException("[LDAP: error code 49 - Invalid Credentials]"));

        assertThat(DirectoryFault.isWithoutService(refused)).isTrue();
        assertThat(DirectoryFault.isOutage(refused)).isFalse();
    }

    @Test
    void rootIsTheNameOfTheFirstCause() {
        assertThat(DirectoryFault.root(keycloaks(new CommunicationException(DN))))
                .isEqualTo("CommunicationException");
    }

    private static ModelException keycloaks(Throwable cause) {
        return new ModelException("Could not modify attribute for DN [" + DN + "]", cause);
    }
}
