package id.go.bappenas.sso.provisioning.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.provisioning.jpa.UploadEntity;
import id.go.bappenas.sso.provisioning.upload.ReferencedUploads;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.request.RawBody;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;

class SubmissionReaderTest {

    private static final RequestLimits LIMITS =
            RequestLimits.of(Fakes.of(Config.Scope.class, Map.of("get", option -> (String) option[1])));
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

    /** A body of 2 MiB once got an answer with 230,000 problems. */
    @Test
    void answerListsAtMostTenThousandProblems() {
        var fields =
                IntStream.range(0, 20_000).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));

        assertThat(faults("{\"kind\":\"FLEXIWORK\",\"employees\":[{" + fields + "}]}"))
                .hasSize(Problem.MOST_FIELDS);
        assertThat(faults("{\"kind\":\"FLEXIWORK\"," + fields + ",\"employees\":[{}]}"))
                .hasSizeLessThanOrEqualTo(Problem.MOST_FIELDS);
    }

    private static List<?> faults(String json) {
        var reader = new SubmissionReader(LIMITS, TODAY, NOTHING);
        var body = new RawBody(json.getBytes(StandardCharsets.UTF_8));
        var problems = new ArrayList<Object>();
        var refused = catchThrowableOfType(
                ProblemException.class, () -> problems.addAll(reader.read(body).problems()));
        return refused == null ? problems : refused.problem().errors();
    }
}
