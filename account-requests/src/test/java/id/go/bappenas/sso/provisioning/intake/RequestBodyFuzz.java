package id.go.bappenas.sso.provisioning.intake;

import static id.go.bappenas.sso.fuzz.Fuzzed.holds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.fuzz.Fuzzed;
import id.go.bappenas.sso.provisioning.jpa.UploadEntity;
import id.go.bappenas.sso.provisioning.upload.ReferencedUploads;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.request.RawBody;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.keycloak.Config;

@Tag("fuzz")
class RequestBodyFuzz {

    /** Few rows, so that the fuzzer gets beyond them; the other limits are the defaults. */
    private static final RequestLimits LIMITS = RequestLimits.of(Fakes.of(
            Config.Scope.class, Map.of("get", option -> "maxRows".equals(option[0]) ? "20" : (String) option[1])));

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final ReferencedUploads.Stored NOTHING = new ReferencedUploads.Stored() {
        @Override
        public Optional<UploadEntity> find(String id) {
            return Optional.empty();
        }

        @Override
        public byte[] content(String id) {
            return new byte[0];
        }
    };
    private static final Set<Integer> STATUSES = Set.of(400, 413, 422);

    @FuzzTest(maxDuration = "2s")
    void whateverIsSentIsARequestOrRefused(byte[] data) {
        Fuzzed.inTime(() -> {
            try {
                var submission = new SubmissionReader(LIMITS, TODAY, NOTHING).read(new RawBody(data));
                holds(submission.rows().size() <= LIMITS.rows(), "no more rows than are taken");
                holds(submission.memo().isPresent() || !submission.problems().isEmpty(), "what is missing is told");
            } catch (ProblemException e) {
                holds(STATUSES.contains(e.problem().status()), "a declared refusal");
            }
        });
    }
}
