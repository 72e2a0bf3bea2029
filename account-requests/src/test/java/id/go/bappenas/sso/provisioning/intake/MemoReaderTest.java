package id.go.bappenas.sso.provisioning.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.provisioning.request.Memo;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20",
        "20 November 2026, 2026-11-20",
        "'Jakarta, 20 November 2026', 2026-11-20",
        "20/11/2026, 2026-11-20",
        "2026-11-24, ",
        "1999-12-31, ",
        "11/20/2026, ",
        "kemarin, "
    })
    void readsDateAsPeopleWriteIt(String typed, LocalDate date) {
        assertThat(reader("Permohonan akun", typed).read().map(Memo::date).orElse(null))
                .isEqualTo(date);
    }

    @Test
    void cleansPastedText() {
        assertThat(reader("\uFEFFPermohonan\r\nakun\u00A0 Flexiwork\u200B", "2026-11-20")
                        .read()
                        .map(Memo::subject))
                .contains("Permohonan akun Flexiwork");
    }

    private static MemoReader reader(String subject, String date) {
        var memo = new ObjectMapper()
                .createObjectNode()
                .put("number", "B-1")
                .put("date", date)
                .put("subject", subject)
                .put("signatory", "Sari Dewi")
                .put("signatoryPosition", "Direktur")
                .put("unit", "Biro Umum");
        return new MemoReader(memo, TODAY);
    }
}
