package id.go.bappenas.sso.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | 127.0.0.1 | true",
                "127.0.0.1 | 127.0.0.2 | false",
                "10.0.0.0/24, 127.0.0.1 | 127.0.0.1 | true",
                "10.0.0.0/23 | 10.0.1.7 | true",
                "10.0.0.0/23 | 10.0.2.7 | false",
                "0.0.0.0/0 | 192.0.2.1 | true",
                "::1 | 0:0:0:0:0:0:0:1 | true",
                "2001:db8::/33 | 2001:db8:7fff::1 | true",
                "2001:db8::/33 | 2001:db8:8000::1 | false",
                "'' | 127.0.0.1 | false",
                "127.0.0.1/x | 127.0.0.1 | false",
                "proxy.example | proxy.example | false",
            })
    void addressIsFoundInTheList(String list, String address, boolean found) {
        assertThat(TrustedProxies.contain(list, address)).isEqualTo(found);
    }
}
