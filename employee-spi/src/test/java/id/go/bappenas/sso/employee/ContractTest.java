package id.go.bappenas.sso.employee;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.UserModel;

class ContractTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, true",
        "' 2026-11-22 ', true",
        "2026-11-23, false",
        "2026-11-24, false",
        "22/11/2026, false",
        "2026-02-30, false",
        "' ', false",
        ", false"
    })
    void contractHasEndedAfterItsLastDay(String end, boolean hasEnded) {
        var attributes = new HashMap<Object, String>();
        attributes.put("contractEnd", end);
        var person = Fakes.of(UserModel.class, Map.of("getFirstAttribute", arguments -> attributes.get(arguments[0])));

        assertThat(Contract.hasEnded(person, LocalDate.parse("2026-11-23"))).isEqualTo(hasEnded);
    }
}
