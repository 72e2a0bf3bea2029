package id.go.bappenas.sso.reset.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(strings = {"1985-03-17", "17-03-1985", "17/03/1985", "17-3-1985", " 1985-03-17 "})
    void aDateIsTakenAsBrowsersAndPeopleWriteIt(String typed) {
        assertThat(TypedDate.parse(typed, TODAY))
                .hasValueSatisfying(date -> assertThat(date.date()).isEqualTo(LocalDate.of(1985, 3, 17)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "03/17/1985",
                "1985-02-29",
                "2026-11-24",
                "1899-12-31",
                "85-03-17",
                "1985.03.17",
                "17-03-1985-"
            })
    void anythingElseIsNone(String typed) {
        assertThat(TypedDate.parse(typed, TODAY)).isEmpty();
    }

    @Test
    void todayIsABirthDate() {
        assertThat(TypedDate.parse("2026-11-23", TODAY)).isPresent();
    }
}
