package id.go.bappenas.sso.list;

import static id.go.bappenas.sso.fuzz.Fuzzed.holds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.go.bappenas.sso.fuzz.Fuzzed;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class DateFuzz {

    @FuzzTest(maxDuration = "2s")
    void readsADayOrNothingFromAnyText(byte[] data) {
        var text = Fuzzed.text(data);
        Fuzzed.inTime(() -> {
            ListCell.text(text)
                    .day()
                    .ifPresent(day ->
                            holds(ListCell.text(iso(day)).day().equals(Optional.of(day)), "its ISO form in a list"));
        });
    }

    private static String iso(LocalDate day) {
        return day.toString();
    }
}
