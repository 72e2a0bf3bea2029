package id.go.bappenas.sso.employee.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.userprofile.ValidationException;

class CheckupConfigTest {

    @Test
    void usesNinetyDaysWithoutValue() {
        for (var config : new CheckupConfig[] {new CheckupConfig(null), config(" ")}) {
            assertThat(config.days()).isEqualTo(90);
            assertThatCode(config::validate).doesNotThrowAnyException();
        }
    }

    @Test
    void readsConfiguredDays() {
        assertThat(config(" 0 ").days()).isZero();
        assertThat(config("3650").days()).isEqualTo(3650);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "3651", "tiga", "1.5", "99999999999"})
    void refusesInvalidDaysWhenSavedAndUsesDefaultWhenRead(String value) {
        assertThatThrownBy(config(value)::validate).isInstanceOf(ValidationException.class);
        assertThat(config(value).days()).isEqualTo(90);
    }

    @ParameterizedTest(name = "every {0} days, created {1}, shown {2}: {3}")
    @CsvSource({
        "90, 2026-11-23, , false",
        "90, 2026-08-26, , false",
        "90, 2026-08-25, , true",
        "90, , , true",
        "90, 2020-01-01, 2026-11-23, false",
        "90, 2020-01-01, 2026-08-26, false",
        "90, 2020-01-01, 2026-08-25, true",
        "1, 2020-01-01, 2026-11-23, false",
        "1, 2020-01-01, 2026-11-22, true",
        "90, 2020-01-01, 2027-05-01, false",
        "0, 2020-01-01, , false",
        "0, , 2020-01-01, false"
    })
    void checkupIsDueAfterConfiguredDaysSinceLastPageOrCreation(
            int days, LocalDate created, LocalDate shown, boolean due) {
        assertThat(config(String.valueOf(days))
                        .isDue(Optional.ofNullable(created), Optional.ofNullable(shown), LocalDate.parse("2026-11-23")))
                .isEqualTo(due);
    }

    private static CheckupConfig config(String days) {
        var model = new RequiredActionConfigModel();
        model.setConfig(Map.of("days", days));
        return new CheckupConfig(model);
    }
}
