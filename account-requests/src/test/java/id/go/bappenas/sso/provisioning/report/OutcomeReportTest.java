package id.go.bappenas.sso.provisioning.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeReportTest {

    @ParameterizedTest
    @CsvSource({
        "B-123/D.1/11/2026, laporan-B-123-D-1-11-2026.csv",
        "'../\"x\"; a=b', laporan-x-a-b.csv",
        "…/…, laporan-id-1.csv",
    })
    void fileIsNamedAfterTheMemoInSafeCharacters(String memoNumber, String name) {
        assertThat(OutcomeReport.fileName(memoNumber, "id-1")).isEqualTo(name);
    }

    @Test
    void nameOfTheFileIsShort() {
        assertThat(OutcomeReport.fileName("9".repeat(500), "id-1")).hasSize("laporan-.csv".length() + 80);
    }
}
