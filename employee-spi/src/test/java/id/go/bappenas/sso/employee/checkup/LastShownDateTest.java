package id.go.bappenas.sso.employee.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;

class LastShownDateTest {

    private static final Instant EVENING = Instant.parse("2026-11-23T16:59:00Z");

    private final Map<Object, Object> attributes = new HashMap<>();
    private final LastShownDate shown = new LastShownDate(
            Fakes.of(
                    UserModel.class,
                    Map.of(
                            "getFirstAttribute",
                            arguments -> attributes.get(arguments[0]),
                            "setSingleAttribute",
                            arguments -> attributes.put(arguments[0], arguments[1]))),
            "terakhir",
            ZoneId.of("Asia/Jakarta"));

    @Test
    void dayEndsAtMidnightOfItsZone() {
        shown.shownOn(EVENING);

        assertThat(shown.isShownOn(EVENING.minusSeconds(3600))).isTrue();
        assertThat(shown.isShownOn(EVENING.plusSeconds(60))).isFalse();
        assertThat(shown.last()).contains(LocalDate.parse("2026-11-23"));
    }

    @Test
    void missingOrMalformedDateMeansNeverShown() {
        assertThat(shown.last()).isEmpty();
        attributes.put("terakhir", "kemarin");

        assertThat(shown.last()).isEmpty();
        assertThat(shown.isShownOn(EVENING)).isFalse();
    }
}
