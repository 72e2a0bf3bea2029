package id.go.bappenas.sso.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.7",
                "2001:db8::7",
                "[2001:db8::7]",
                "0:0:0:0:0:0:0:1",
                "::ffff:203.0.113.7",
                "fe80::1%eth0"
            })
    void addressIsShown(String address) {
        assertThat(RemoteAddress.shown(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "bad.de",
                "evil.example",
                "http://203.0.113.7",
                "203.0.113.7, 10.0.0.1",
                "::1\r\nBcc: a@b"
            })
    void textThatIsNotAnIpAddressIsNotShown(String claimed) {
        assertThat(RemoteAddress.shown(claimed)).isNull();
    }

    @Test
    void longAddressIsCutOnce() {
        var cut = RemoteAddress.shown("203.0.113." + "1".repeat(200));

        assertThat(cut).hasSize(64).endsWith("1…");
        assertThat(RemoteAddress.shown(cut)).isEqualTo(cut);
    }
}
