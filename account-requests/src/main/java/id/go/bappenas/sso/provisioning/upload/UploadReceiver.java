package id.go.bappenas.sso.provisioning.upload;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.intake.AttachmentRules;
import id.go.bappenas.sso.provisioning.intake.RequestEncryption;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.intake.Sha256;
import id.go.bappenas.sso.provisioning.intake.SubmissionReader;
import id.go.bappenas.sso.provisioning.jpa.UploadChunkEntity;
import id.go.bappenas.sso.provisioning.jpa.UploadEntity;
import id.go.bappenas.sso.provisioning.jpa.UploadRepository;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.problem.ByteSize;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Receives an upload. Each piece is encrypted and stored at once, so only one piece is in memory and no clear text is stored.
 * Then the file is checked, a few files at a time. It holds no database connection while it waits for bytes.
 */
public final class UploadReceiver {

    /** The time for which an upload is kept for its request. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** The longest time of an upload. */
    static final Duration ARRIVAL = Duration.ofMinutes(3);

    static final int CHUNK = 256 * 1024;

    private static final Duration DAY = Duration.ofDays(1);
    private static final String EVENT_TYPE = "ACCOUNT_REQUEST_ATTACHMENT";

    private final KeycloakSession session;
    private final Caller submitter;
    private final RequestLimits limits;
    private final String realmId;

    public UploadReceiver(KeycloakSession session, Caller submitter, RequestLimits limits) {
        this.session = session;
        this.submitter = submitter;
        this.limits = limits;
        this.realmId = session.getContext().getRealm().getId();
    }

    /**
     * Receives and checks a file. Ends the transaction of the HTTP request; the following work has its own transactions.
     *
     * @throws ProblemException for a refused file, which is deleted
     */
    public UploadEntity take(UploadType type, InputStream body) {
        return take(type, body, id -> check(id, type));
    }

    /**
     * Receives a list that the caller reads afterwards. Ends the transaction of the HTTP request.
     *
     * @throws ProblemException for a file that did not arrive, which is deleted
     */
    public UploadEntity takeList(InputStream body) {
        return take(UploadType.LIST_OF_PEOPLE, body, id -> Optional.empty());
    }

    /** @param check of the stored file with an id; it returns the repaired file, or empty for a file that needs no repair */
    private UploadEntity take(UploadType type, InputStream body, Function<String, Optional<byte[]>> check) {
        var counters = Counters.of(session, session.getContext().getRealm(), "account-uploads");
        var submitterId = submitter.id();
        session.getTransactionManager().commit();
        if (counters.count("day", submitterId, DAY) > limits.uploadsPerDay()) {
            throw ProblemException.of(429, "uploads-a-day", String.valueOf(limits.uploadsPerDay()));
        }
        var id = UUID.randomUUID().toString();
        inTransaction(job -> {
            var entity = new UploadEntity(
                    id, realmId, submitterId, type.name(), Instant.now().plus(KEPT));
            UploadRepository.of(job, realmId).add(entity);
            return null;
        });
        var good = false;
        try {
            var received = receive(id, type.longest(limits), body);
            var upload = finish(id, received, check.apply(id));
            good = true;
            return upload;
        } finally {
            if (!good) {
                inTransaction(job -> {
                    UploadRepository.of(job, realmId).remove(id);
                    return null;
                });
            }
        }
    }

    private record Received(int bytes, String sha256) {}

    private Received receive(String id, int longest, InputStream body) {
        var digest = sha256();
        var buffer = new byte[CHUNK];
        var end = Instant.now().plus(ARRIVAL);
        var total = 0;
        try {
            for (var number = 0; ; number++) {
                var length = fill(buffer, body, end);
                total += length;
                if (total > longest) {
                    throw ProblemException.of(413, "too-large", ByteSize.shown(longest));
                }
                if (length > 0) {
                    digest.update(buffer, 0, length);
                    store(id, number, Arrays.copyOf(buffer, length));
                }
                if (length < buffer.length) {
                    return new Received(total, HexFormat.of().formatHex(digest.digest()));
                }
            }
        } catch (IOException e) {
            throw ProblemException.of(400, "body-unreadable");
        }
    }

    /** Fills the buffer until it is full or the file ends. Each read waits at most quarkus.http.read-timeout. */
    private static int fill(byte[] buffer, InputStream body, Instant end) throws IOException {
        var filled = 0;
        while (filled < buffer.length) {
            var read = body == null ? -1 : body.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return filled;
            }
            if (Instant.now().isAfter(end)) {
                throw ProblemException.of(408, "body-too-slow", String.valueOf(ARRIVAL.toSeconds()));
            }
            filled += read;
        }
        return filled;
    }

    private void store(String id, int number, byte[] piece) {
        inTransaction(job -> {
            store(job, id, number, piece);
            return null;
        });
    }

    private void store(KeycloakSession job, String id, int number, byte[] piece) {
        var sealed = RequestEncryption.of(job, job.getContext().getRealm()).sealPiece(id, number, piece);
        UploadRepository.of(job, realmId)
                .add(new UploadChunkEntity(UUID.randomUUID().toString(), realmId, id, number, sealed));
    }

    /** Replaces the stored pieces. */
    private void replace(KeycloakSession job, String id, byte[] file) {
        UploadRepository.of(job, realmId).empty(id);
        for (int number = 0, from = 0; from < file.length; number++, from += CHUNK) {
            store(job, id, number, Arrays.copyOfRange(file, from, Math.min(from + CHUNK, file.length)));
        }
    }

    /** The repaired file; empty for a file that needs no repair. */
    private Optional<byte[]> check(String id, UploadType type) {
        try (var turn = UploadLimiter.toBeChecked()) {
            var file = inTransaction(
                            job -> new StoredFiles(job, job.getContext().getRealm()).content(id))
                    .orElse(new byte[0]);
            if (type.pdf().isPresent()) {
                var rules = new AttachmentRules(session, limits);
                var checked = rules.check(file);
                rules.problem(type.pdf().get(), checked).ifPresent(problem -> {
                    throw new ProblemException(Problem.fields(List.of(problem)));
                });
                return checked.repaired() ? Optional.of(checked.content()) : Optional.empty();
            }
            PeopleList.read(file, SubmissionReader.REQUIRED, limits.rows()).refuseErrors();
            return Optional.empty();
        }
    }

    private UploadEntity finish(String id, Received received, Optional<byte[]> repaired) {
        return inTransaction(job -> {
            var upload = UploadRepository.of(job, realmId).get(id);
            upload.found(received.bytes(), received.sha256());
            repaired.ifPresent(file -> {
                replace(job, id, file);
                upload.found(file.length, Sha256.ofFile(file));
                upload.repairedFrom(received.sha256());
            });
            submitter
                    .in(job)
                    .adminEvent()
                    .operation(OperationType.CREATE)
                    .resource(EVENT_TYPE)
                    .resourcePath("account-provisioning/attachments/" + id)
                    .detail("type", upload.type())
                    .detail("bytes", String.valueOf(upload.bytes()))
                    .detail("repaired", String.valueOf(upload.isRepaired()))
                    .success();
            return upload;
        });
    }

    private <T> T inTransaction(Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), job -> {
            job.getContext().setRealm(job.realms().getRealm(realmId));
            return work.apply(job);
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
