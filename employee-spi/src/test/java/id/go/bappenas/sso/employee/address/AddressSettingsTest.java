package id.go.bappenas.sso.employee.address;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RealmModel;

class AddressSettingsTest {

    @Test
    void usesDefaultsWithoutRealmAttributes() {
        var settings = settings(Map.of());

        assertThat(settings.ownDomain("bappenas.go.id")).contains("bappenas.go.id");
        assertThat(settings.trustedAfter(1)).isEqualTo(Duration.ofHours(24));
    }

    @ParameterizedTest
    @CsvSource({
        "bappenas.go.id, bappenas.go.id",
        "unit.bappenas.go.id, bappenas.go.id",
        "mail.lain.go.id, lain.go.id",
        "xbappenas.go.id,",
        "go.id,",
        "bappenas.go.id.example,"
    })
    void domainIsOwnIfItOrItsParentIsListed(String domain, String own) {
        assertThat(settings(Map.of("ssoMailDomains", " bappenas.go.id, @Lain.go.id ,,"))
                        .ownDomain(domain)
                        .orElse(null))
                .isEqualTo(own);
    }

    @Test
    void readsWaitingTimeInHours() {
        assertThat(settings(Map.of("ssoAddressTrustHours", "2")).trustedAfter(1))
                .isEqualTo(Duration.ofHours(2));
        assertThat(settings(Map.of("ssoAddressTrustHours", "2")).isBelow(1)).isFalse();
        assertThat(settings(Map.of()).isBelow(24)).isFalse();
    }

    @Test
    void waitingTimeIsAtLeastTheServersMinimum() {
        var none = settings(Map.of("ssoAddressTrustHours", "0"));
        assertThat(none.trustedAfter(1)).isEqualTo(Duration.ofHours(1));
        assertThat(none.isBelow(1)).isTrue();
        assertThat(none.trustedAfter(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "8761", "99999999999"})
    void usesOneDayForInvalidWaitingTime(String hours) {
        assertThat(settings(Map.of("ssoAddressTrustHours", hours)).trustedAfter(1))
                .isEqualTo(Duration.ofHours(24));
    }

    private static AddressSettings settings(Map<String, String> attributes) {
        return new AddressSettings(
                Fakes.of(RealmModel.class, Map.of("getAttribute", arguments -> attributes.get(arguments[0]))));
    }
}
