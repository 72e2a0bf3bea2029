package id.go.bappenas.sso.employee.identity;

import static id.go.bappenas.sso.fuzz.Fuzzed.holds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.go.bappenas.sso.fuzz.Fuzzed;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class PlaceFuzz {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    /** A form may be longer than its text: one character may become a phrase of 18. */
    private static final int LONGEST_FORM = 20 * BirthPlace.LONGEST;

    @FuzzTest(maxDuration = "2s")
    void readsAPlaceOrNothingFromAnyText(byte[] data) {
        Fuzzed.inTime(() -> BirthPlace.parse(Fuzzed.text(data)).ifPresent(place -> {
            for (var form : place.forms()) {
                holds(LETTERS.matcher(form).matches(), "a form is letters alone");
                holds(form.length() <= LONGEST_FORM, "a form is not much longer than what was typed");
            }
            holds(place.forms().get(0).equals(place.canonical()), "the recorded form comes first");
            holds(!place.forms().isEmpty() && place.forms().size() <= 2, "one or two forms");
            holds(new BirthPlace(place.typed()).forms().equals(place.forms()), "what was taken is taken again");
        }));
    }
}
