package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.likeness.Likeness;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;

/** Keys of the unique columns that keep a request from being stored twice. */
public final class DuplicateKeys {

    static final String HEADER = "Idempotency-Key";

    private static final int BATCH = 500;

    private DuplicateKeys() {}

    /**
     * Fills the memo's key of requests that were stored before the column existed. After the first start there are no such
     * requests.
     */
    public static void fillMissing(RequestRepository requests) {
        for (var batch = requests.withoutMemoLikeness(BATCH);
                !batch.isEmpty();
                batch = requests.withoutMemoLikeness(BATCH)) {
            batch.forEach(request -> request.memoLikeness(
                    memo(request.realmId(), request.kind(), request.memo().number())));
            requests.flush(batch);
        }
    }

    /**
     * The key of a memo. Letter case, width, separators and look-alike characters of its number do not matter; if no other
     * character is left, the whole number counts.
     */
    public static String memo(String realmId, RequestKind kind, String number) {
        var likeness = Likeness.ofNumber(number);
        var key = likeness.isEmpty() ? Normalizer.normalize(number, Normalizer.Form.NFKC) : likeness;
        return new Sha256()
                .with("memo")
                .with(realmId)
                .with(kind.name())
                .with(key)
                .hex();
    }

    /**
     * The key of an Idempotency-Key; a random key if the client sent no header.
     *
     * @throws ProblemException 422 for a malformed header
     */
    public static String idempotency(String realmId, String submitterId, String key) {
        if (key == null) {
            return UUID.randomUUID().toString();
        }
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw new ProblemException(Problem.fields(List.of(FieldProblem.of(HEADER, "idempotency-key-invalid"))));
        }
        return new Sha256()
                .with("key")
                .with(realmId)
                .with(submitterId)
                .with(key)
                .hex();
    }
}
