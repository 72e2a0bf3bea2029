package id.go.bappenas.sso.employee.identity;

import static id.go.bappenas.sso.fuzz.Fuzzed.holds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.go.bappenas.sso.fuzz.Fuzzed;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class BirthDateFuzz {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @FuzzTest(maxDuration = "2s")
    void readsABirthDateOrNothingFromAnyText(byte[] data) {
        var text = Fuzzed.text(data);
        Fuzzed.inTime(() -> {
            BirthDate.parse(text, TODAY).ifPresent(birthDate -> {
                holds(birthDate.date().getYear() >= 1900, "from 1900 on");
                holds(!birthDate.date().isAfter(TODAY), "not to come");
                holds(
                        BirthDate.parse(birthDate.date().toString(), TODAY).equals(Optional.of(birthDate)),
                        "its ISO form");
            });
        });
    }
}
