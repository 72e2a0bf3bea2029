package id.go.bappenas.sso.reset.identity;

import static id.go.bappenas.sso.fuzz.Fuzzed.holds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.go.bappenas.sso.fuzz.Fuzzed;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class TypedDateFuzz {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @FuzzTest(maxDuration = "2s")
    void whateverIsTypedIsADayOrNone(byte[] data) {
        Fuzzed.inTime(() -> TypedDate.parse(Fuzzed.text(data), TODAY).ifPresent(birthDate -> {
            holds(birthDate.date().getYear() >= 1900 && !birthDate.date().isAfter(TODAY), "from 1900 to today");
            holds(TypedDate.parse(birthDate.date().toString(), TODAY).equals(Optional.of(birthDate)), "its ISO form");
        }));
    }
}
