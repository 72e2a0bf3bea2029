package id.go.bappenas.sso.support.request;

import static id.go.bappenas.sso.fuzz.Fuzzed.holds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.go.bappenas.sso.fuzz.Fuzzed;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class JsonFuzz {

    private static final Set<Integer> STATUSES = Set.of(400, 422);

    @FuzzTest(maxDuration = "2s")
    void readsOrRefusesAnyBody(byte[] data) {
        Fuzzed.inTime(() -> {
            try {
                var fields = JsonFields.of(new RawBody(data), Set.of("nik", "language"));
                var nik = fields.required(
                        "nik", text -> Optional.of(text).filter(digits -> digits.matches("[0-9]{16}")), "nik-invalid");
                fields.optional("language", text -> Optional.of(text), "never");
                holds(nik.isPresent() || !fields.problems().isEmpty(), "a missing field is reported");
                fields.check();
            } catch (ProblemException e) {
                holds(STATUSES.contains(e.problem().status()), "a declared refusal");
                e.problem().errors().forEach(error -> holds(error.field().length() <= 65, "a short name"));
            }
        });
    }
}
