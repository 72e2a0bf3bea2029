package id.go.bappenas.sso.provisioning.upload;

import id.go.bappenas.sso.provisioning.intake.RequestEncryption;
import id.go.bappenas.sso.provisioning.jpa.AttachmentEntity;
import id.go.bappenas.sso.provisioning.jpa.UploadRepository;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Decrypts attachments that came with their request and files that were uploaded before it. */
public record StoredFiles(KeycloakSession session, RealmModel realm) {

    /** Empty after retention has removed the data. */
    public Optional<byte[]> open(String requestId, AttachmentEntity attachment) {
        return attachment.uploadId().map(this::content).orElseGet(() -> RequestEncryption.of(session, realm)
                .open(requestId, attachment));
    }

    /** The content of an uploaded file; empty if it was removed. */
    public Optional<byte[]> content(String uploadId) {
        var uploads = UploadRepository.of(session, realm.getId());
        var seals = RequestEncryption.of(session, realm);
        var content = new ByteArrayOutputStream();
        for (var number = 0; ; number++) {
            var piece = uploads.chunk(uploadId, number);
            if (piece.isEmpty()) {
                return number == 0 ? Optional.empty() : Optional.of(content.toByteArray());
            }
            content.writeBytes(seals.openPiece(uploadId, number, piece.get()));
        }
    }
}
