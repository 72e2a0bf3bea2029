package id.go.bappenas.sso.support.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,203.0.113.7,true",
        "203.0.113.7,203.0.113.8,false",
        "2001:db8:1:2::1,2001:DB8:1:2:ffff:ffff:ffff:ffff,true",
        "2001:db8:1:2::1,2001:db8:1:3::1,false",
        "[2001:db8:1:2::1],2001:db8:1:2::9,true",
        "fe80::1%eth0,fe80::2%eth1,true",
        "::ffff:203.0.113.7,203.0.113.7,true",
        "proxy.example,PROXY.example,true",
        "not:an:address,not:another,false"
    })
    void clientIsOneAddressOrOneIpv6Network(String one, String other, boolean same) {
        assertThat(ClientNetwork.of(one).equals(ClientNetwork.of(other))).isEqualTo(same);
    }

    @Test
    void unknownAddressCountsAsOneClient() {
        assertThat(ClientNetwork.of(null))
                .isEqualTo(ClientNetwork.of(null))
                .isNotEqualTo(ClientNetwork.of("203.0.113.7"));
    }
}
