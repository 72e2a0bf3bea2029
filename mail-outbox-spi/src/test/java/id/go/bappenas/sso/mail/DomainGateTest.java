package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DomainGateTest {

    private Instant now = Instant.parse("2026-11-30T03:00:00Z");
    private final DomainGate gate = new DomainGate(() -> now);

    @Test
    void quickDomainHasNoLimit() {
        for (var mail = 0; mail < 100; mail++) {
            gate.enter("orang." + mail + "@rumah.example");
        }
    }

    @Test
    void domainWhoseMailHangsGetsNoFurtherThreadAndOtherDomainsGoOn() {
        gate.enter("satu@rumah.example");
        gate.enter("dua@Rumah.example");
        now = now.plusSeconds(4);

        assertThat(busy("tiga@rumah.example")).isEqualTo(now.plusSeconds(1));
        assertThat(busy("empat@rumah.example")).isEqualTo(now.plusSeconds(2));
        gate.enter("lima@kantor.example");
    }

    @Test
    void slowDomainGetsOneThreadUntilItIsQuickAgain() {
        send("satu@rumah.example", Duration.ofSeconds(10));

        var place = gate.enter("dua@rumah.example");
        assertThat(busy("tiga@rumah.example")).isEqualTo(now.plusSeconds(10));
        now = now.plusMillis(50);
        place.close();

        gate.enter("tiga@rumah.example");
        gate.enter("empat@rumah.example");
    }

    @Test
    void turnIsAtMostFiveMinutesAway() {
        send("satu@rumah.example", Duration.ofSeconds(30));
        gate.enter("dua@rumah.example");

        for (var order = 0; order < 100; order++) {
            assertThat(busy("tiga@rumah.example")).isBeforeOrEqualTo(now.plus(Duration.ofMinutes(5)));
        }
    }

    private void send(String recipient, Duration length) {
        var place = gate.enter(recipient);
        now = now.plus(length);
        place.close();
    }

    private Instant busy(String recipient) {
        return catchThrowableOfType(DomainBusyException.class, () -> gate.enter(recipient))
                .until();
    }
}
