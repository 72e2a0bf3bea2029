package id.go.bappenas.sso.employee.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckupRhythmTest {

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
    void itIsDueSoManyDaysAfterItWasShownOrTheAccountWasCreated(
            int days, LocalDate created, LocalDate shown, boolean due) {
        assertThat(new CheckupRhythm(days)
                        .isDue(Optional.ofNullable(created), Optional.ofNullable(shown), LocalDate.parse("2026-11-23")))
                .isEqualTo(due);
    }
}
