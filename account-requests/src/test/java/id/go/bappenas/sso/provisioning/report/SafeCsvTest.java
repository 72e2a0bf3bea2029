package id.go.bappenas.sso.provisioning.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1", "\u200B=1", "|x", "%x"})
    void formulaBecomesText(String text) {
        assertThat(SafeCsv.cell(text)).startsWith("\"'");
    }

    @Test
    void separatorsQuotesAndLineBreaksStayInTheirCell() {
        assertThat(SafeCsv.line(List.of("a;b", "c\"d", "e\r\nf"))).isEqualTo("\"a;b\";\"c\"\"d\";\"e f\"\r\n");
        assertThat(SafeCsv.cell(null)).isEqualTo("\"\"");
    }

    @Test
    void masksAllButLastFourDigits() {
        assertThat(Masked.number("198503172010121001")).isEqualTo("**************1001");
        assertThat(Masked.number(null)).isNull();
    }
}
