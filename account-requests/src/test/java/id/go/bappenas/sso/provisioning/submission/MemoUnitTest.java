package id.go.bappenas.sso.provisioning.submission;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.provisioning.intake.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoUnitTest {

    @ParameterizedTest
    @CsvSource({
        // unit of the submitter, of the memo, of a person
        "Direktorat Contoh, Direktorat Lain, Direktorat Lain, true",
        "Direktorat Contoh, Direktorat Lain, '', true",
        "Direktorat Contoh, Direktorat Lain, Direktorat Contoh, false",
        "Direktorat Contoh, direktorat  contoh, Subdit Satu, false",
        "Direktorat Contoh, Dit. Contoh, '', false",
        "'Direktorat Tata Ruang, Pertanahan', Direktorat Tata Ruang dan Pertanahan, '', false",
        "Biro Sumber Daya Manusia, Direktorat Lain, Direktorat Lain, false",
        "Pusdatin, Direktorat Lain, Direktorat Lain, false",
        "'', Direktorat Lain, '', false",
        ", Direktorat Lain, '', false",
    })
    void memoOfAnotherUnitIsToldToSubmittersOfOneUnit(String own, String ofMemo, String ofPerson, boolean isTold) {
        assertThat(MemoUnit.finding(own, ofMemo, List.of(ofPerson)).isPresent()).isEqualTo(isTold);
    }

    @Test
    void findingNamesBothUnits() {
        assertThat(MemoUnit.finding("Direktorat Contoh ", "Direktorat Lain", List.of()))
                .contains(Finding.warning("memo.unit", "unit-differs", "Direktorat Lain", "Direktorat Contoh"));
    }
}
