package id.go.bappenas.sso.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.fakes.Fakes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RealmModel;

class NoticeSettingsTest {

    @Test
    void realmWithoutAttributesHasLinksOfSevenDaysAndNoSecurityAddress() {
        assertThat(settings(Map.of()).linkLifetime()).isEqualTo(Duration.ofDays(7));
        assertThat(settings(Map.of()).securityAddress()).isEmpty();
    }

    @Test
    void linkLifetimeIsInHours() {
        assertThat(settings(Map.of("ssoNotMeHours", " 2 ")).linkLifetime()).isEqualTo(Duration.ofHours(2));
        assertThat(settings(Map.of("ssoNotMeHours", "0")).linkLifetime()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "seminggu", "8761", "99999999999"})
    void invalidLinkLifetimeIsSevenDays(String hours) {
        assertThat(settings(Map.of("ssoNotMeHours", hours)).linkLifetime()).isEqualTo(Duration.ofDays(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "sejam", "1441"})
    void invalidAlarmPauseIsAnHour(String minutes) {
        assertThat(settings(Map.of("ssoAlarmMinutes", minutes)).alarmPause()).isEqualTo(Duration.ofHours(1));
        assertThat(settings(Map.of("ssoAlarmMinutes", "0")).alarmPause()).isZero();
    }

    @Test
    void securityAddressMayBeInTheDomainOfTheMinistry() {
        assertThat(settings(Map.of("ssoSecurityAddress", "Keamanan@bappenas.go.id"))
                        .securityAddress())
                .contains("keamanan@bappenas.go.id");
        assertThat(settings(Map.of("ssoSecurityAddress", "a@b.example,c@d.example"))
                        .securityAddress())
                .isEmpty();
    }

    @Test
    void linkOfSevenDaysIsExpiredAfterEight() {
        var mailed = Instant.parse("2026-11-23T01:00:00Z");
        var link = new NotMeLinkEntity(
                "1", "bappenas", "siti", Disowned.PASSWORD_CHANGE, RequestOrigin.hidden(mailed), null, null, Set.of());
        link.mailed("digest", mailed);

        assertThat(link.isExpired(mailed.plus(Duration.ofDays(7)).minusMillis(1), Duration.ofDays(7)))
                .isFalse();
        assertThat(link.isExpired(mailed.plus(Duration.ofDays(8)), Duration.ofDays(7)))
                .isTrue();
    }

    private static NoticeSettings settings(Map<String, String> attributes) {
        return new NoticeSettings(
                Fakes.of(RealmModel.class, Map.of("getAttribute", arguments -> attributes.get(arguments[0]))));
    }
}
