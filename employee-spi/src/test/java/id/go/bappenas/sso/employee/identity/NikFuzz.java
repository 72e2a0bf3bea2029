package id.go.bappenas.sso.employee.identity;

import static id.go.bappenas.sso.fuzz.Fuzzed.holds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.go.bappenas.sso.fuzz.Fuzzed;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class NikFuzz {

    private static final BirthDate DATE = new BirthDate(LocalDate.of(1990, 2, 28));

    @FuzzTest(maxDuration = "2s")
    void readsANikOrNothingFromAnyText(byte[] data) {
        Fuzzed.inTime(() -> Nik.parse(Fuzzed.text(data)).ifPresent(nik -> {
            holds(nik.digits().matches("[1-9][0-9]{15}"), "16 digits of ASCII, the first no zero");
            holds(Nik.parse(nik.digits()).equals(Optional.of(nik)), "its digits are the same NIK");
            holds(Nik.parse(spaced(nik.digits())).equals(Optional.of(nik)), "and with separators");
            holds(!nik.toString().contains(nik.lastFour()), "it is in no log");
            NikFinding.of(nik, DATE);
        }));
    }

    private static String spaced(String digits) {
        return " " + digits.substring(0, 6) + "-" + digits.substring(6, 12) + "." + digits.substring(12) + "\u00A0";
    }
}
