package id.go.bappenas.sso.employee;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RealmModel;

class RealmZoneTest {

    @Test
    void theZoneIsRead() {
        assertThat(zone(" Asia/Jayapura ")).isEqualTo(ZoneId.of("Asia/Jayapura"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Mars"})
    void itIsJakartasIfItIsNone(String attribute) {
        assertThat(zone(attribute)).isEqualTo(ZoneId.of("Asia/Jakarta"));
    }

    private static ZoneId zone(String attribute) {
        var attributes = new HashMap<Object, Object>();
        attributes.put("ssoTimeZone", attribute);
        return RealmZone.of(
                Fakes.of(RealmModel.class, Map.of("getAttribute", arguments -> attributes.get(arguments[0]))));
    }
}
