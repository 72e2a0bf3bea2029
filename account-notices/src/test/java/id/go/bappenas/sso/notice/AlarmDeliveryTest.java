package id.go.bappenas.sso.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlarmDeliveryTest {

    static Stream<AlarmDelivery> kinds() {
        return Stream.of(
                AlarmDelivery.NOT,
                AlarmDelivery.atOnce(),
                AlarmDelivery.withSummary(Instant.parse("2026-11-28T03:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readReturnsTheDeliveryOfItsText(AlarmDelivery delivery) {
        assertThat(AlarmDelivery.read(delivery.text())).isEqualTo(delivery);
    }
}
