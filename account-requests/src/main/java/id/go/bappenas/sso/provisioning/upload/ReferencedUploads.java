package id.go.bappenas.sso.provisioning.upload;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.provisioning.jpa.UploadEntity;
import id.go.bappenas.sso.provisioning.jpa.UploadRepository;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import id.go.bappenas.sso.support.jpa.ColumnText;
import id.go.bappenas.sso.support.problem.FieldProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The uploaded files that a request refers to by id.
 *
 * @param pdfs ids of documents
 * @param list the id of the list of people
 */
public record ReferencedUploads(Map<AttachmentType, UploadEntity> pdfs, Optional<UploadEntity> list) {

    public static final ReferencedUploads NONE = new ReferencedUploads(Map.of(), Optional.empty());

    private static final int MOST = 8;
    private static final int ID_LENGTH = 36;
    private static final String FIELD = "attachments";

    /** The files of one submitter. Files of other submitters are not found. */
    public interface Stored {

        static Stored of(KeycloakSession session, RealmModel realm, String submitterId) {
            return new Stored() {
                @Override
                public Optional<UploadEntity> find(String id) {
                    return UploadRepository.of(session, realm.getId()).find(id, submitterId);
                }

                @Override
                public byte[] content(String id) {
                    return new StoredFiles(session, realm).content(id).orElse(new byte[0]);
                }
            };
        }

        /** @param id at most 36 characters */
        Optional<UploadEntity> find(String id);

        /** The content of a file; empty if it was removed. */
        byte[] content(String id);
    }

    /**
     * Reads the ids in a request.
     *
     * @param ids an array
     * @param problems receives the errors of the ids
     */
    public static ReferencedUploads read(Stored stored, JsonNode ids, List<FieldProblem> problems) {
        if (ids.size() > MOST) {
            problems.add(FieldProblem.of(FIELD, "uploads-too-many", String.valueOf(MOST)));
            return NONE;
        }
        var named = new ArrayList<UploadEntity>();
        var seen = new HashSet<String>();
        for (var i = 0; i < ids.size(); i++) {
            var field = FIELD + "[" + i + "]";
            var id = ids.get(i).textValue();
            var upload = Optional.ofNullable(id)
                    .filter(text -> ColumnText.fits(text, ID_LENGTH))
                    .flatMap(stored::find);
            var code = id != null && !seen.add(id) ? Optional.of("upload-repeated") : problem(upload);
            code.ifPresentOrElse(
                    found -> problems.add(FieldProblem.of(field, found)), () -> named.add(upload.orElseThrow()));
        }
        return byType(named, problems);
    }

    private static Optional<String> problem(Optional<UploadEntity> upload) {
        if (upload.isEmpty()) {
            return Optional.of("upload-unknown");
        }
        if (upload.get().isUsed()) {
            return Optional.of("upload-used");
        }
        return upload.get().expiresAt().isAfter(Instant.now()) ? Optional.empty() : Optional.of("upload-expired");
    }

    private static ReferencedUploads byType(List<UploadEntity> named, List<FieldProblem> problems) {
        var pdfs = new EnumMap<AttachmentType, UploadEntity>(AttachmentType.class);
        Optional<UploadEntity> list = Optional.empty();
        for (var upload : named) {
            var type = AttachmentType.of(upload.type());
            var before = type.isPresent() ? Optional.ofNullable(pdfs.put(type.get(), upload)) : list;
            if (before.isPresent()) {
                problems.add(FieldProblem.of(upload.type(), "part-repeated"));
            }
            if (type.isEmpty()) {
                list = Optional.of(upload);
            }
        }
        return new ReferencedUploads(pdfs, list);
    }
}
