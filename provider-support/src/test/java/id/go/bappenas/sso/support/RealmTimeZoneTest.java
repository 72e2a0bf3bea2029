package id.go.bappenas.sso.support;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.RealmModel;

class RealmTimeZoneTest {

    @ParameterizedTest
    @CsvSource({
        "Asia/Jayapura, Asia/Jayapura",
        "' Asia/Makassar ', Asia/Makassar",
        "Mars, Asia/Jakarta",
        "' ', Asia/Jakarta",
        ", Asia/Jakarta"
    })
    void missingOrInvalidZoneIsJakarta(String attribute, String zone) {
        var attributes = new HashMap<Object, String>();
        attributes.put("ssoTimeZone", attribute);
        var realm = Fakes.of(RealmModel.class, Map.of("getAttribute", arguments -> attributes.get(arguments[0])));

        assertThat(RealmTimeZone.of(realm)).isEqualTo(ZoneId.of(zone));
    }
}
