package id.go.bappenas.sso.employee.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExternalAddressEntityTest {

    private static final Instant SINCE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    private final ExternalAddressEntity record = new ExternalAddressEntity("siti", "bappenas");

    @Test
    void unconfirmedAddressIsTrustedAfterTheWaitingTime() {
        record.renew("siti@rumah.example", SINCE, "officer", Optional.empty());

        assertThat(record.isTrusted(SINCE.plus(DAY).minusMillis(1), DAY)).isFalse();
        assertThat(record.isTrusted(SINCE.plus(DAY), DAY)).isTrue();
    }

    @Test
    void confirmedAddressIsTrustedAtOnceUntilItIsReplaced() {
        record.renew("siti@rumah.example", SINCE, "officer", Optional.empty());
        record.vouch(SINCE, "second");
        assertThat(record.isTrusted(SINCE, DAY)).isTrue();

        record.renew("other@rumah.example", SINCE.plus(DAY), "officer", Optional.empty());

        assertThat(record.isTrusted(SINCE.plus(DAY), DAY)).isFalse();
    }

    @Test
    void trustBeginsAfterTheWaitingTimeOrWithTheConfirmation() {
        record.renew("siti@rumah.example", SINCE, "officer", Optional.empty());
        assertThat(record.trustedSince(SINCE, DAY)).isEmpty();
        assertThat(record.trustedSince(SINCE.plus(DAY.multipliedBy(3)), DAY)).contains(SINCE.plus(DAY));

        record.vouch(SINCE.plusSeconds(5), "second");
        assertThat(record.trustedSince(SINCE.plus(DAY.multipliedBy(3)), DAY)).contains(SINCE.plusSeconds(5));
    }
}
