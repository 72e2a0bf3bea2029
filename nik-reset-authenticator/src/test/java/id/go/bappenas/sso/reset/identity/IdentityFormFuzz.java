package id.go.bappenas.sso.reset.identity;

import static id.go.bappenas.sso.fuzz.Fuzzed.holds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.go.bappenas.sso.employee.identity.BirthDate;
import id.go.bappenas.sso.fuzz.Fuzzed;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class IdentityFormFuzz {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @FuzzTest(maxDuration = "2s")
    void readsABirthDateOrNothingFromAnyText(byte[] data) {
        Fuzzed.inTime(() -> date(Fuzzed.text(data)).ifPresent(birthDate -> {
            holds(birthDate.date().getYear() >= 1900 && !birthDate.date().isAfter(TODAY), "from 1900 to today");
            holds(date(birthDate.date().toString()).equals(Optional.of(birthDate)), "its ISO form");
        }));
    }

    private static Optional<BirthDate> date(String typed) {
        return new BirthDateFields("", "", "", typed.strip()).date(TODAY);
    }
}
