package id.go.bappenas.sso.password.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.support.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmployeeConnectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9", "0.0.0.0", "255.255.255.255", "2001:db8::7", "::1", "::ffff:203.0.113.9"})
    void usesForwardedAddress(String address) {
        assertThat(EmployeeConnection.of(null, " " + address + " ").getRemoteHost())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "256.1.1.1", "1.2.3", "1.2.3.4.5", "host.example", "1.2.3.4, 5.6.7.8", "::g", ":::", "[::1]"
            })
    void refusesTextThatIsNotAnAddress(String address) {
        assertThatThrownBy(() -> EmployeeConnection.of(null, address))
                .isInstanceOf(ProblemException.class)
                .hasMessage("address-unreadable");
    }

    @Test
    void hasNoAddressIfTheWebmailForwardsNone() {
        assertThat(EmployeeConnection.of(null, null).getRemoteHost()).isNull();
    }
}
