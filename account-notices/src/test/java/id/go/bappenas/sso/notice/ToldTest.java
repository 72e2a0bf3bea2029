package id.go.bappenas.sso.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToldTest {

    static Stream<Told> kinds() {
        return Stream.of(Told.NOT, Told.atOnce(), Told.withSummary(Instant.parse("2026-11-28T03:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itsTextIsReadAsTheSame(Told told) {
        assertThat(Told.read(told.text())).isEqualTo(told);
    }
}
