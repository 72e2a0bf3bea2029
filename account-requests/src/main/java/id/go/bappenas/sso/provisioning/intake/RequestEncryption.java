package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.Sealing;
import id.go.bappenas.sso.provisioning.jpa.AttachmentEntity;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Encrypts and decrypts stored data of requests. Each ciphertext is bound to its request and position. */
public final class RequestEncryption {

    private static final String PURPOSE = "account-provisioning";

    private final Sealing sealing;

    private RequestEncryption(Sealing sealing) {
        this.sealing = sealing;
    }

    /** @throws id.go.bappenas.sso.employee.identity.IdentityUnavailableException if the key is missing */
    public static RequestEncryption of(KeycloakSession session, RealmModel realm) {
        return new RequestEncryption(
                session.getProvider(EmployeeIdentityProvider.class).sealing(realm, PURPOSE));
    }

    public byte[] seal(String requestId, int row, EmployeeData employee) {
        return sealing.seal(employee.toBytes(), row(requestId, row));
    }

    public byte[] seal(String requestId, int number, byte[] file) {
        return sealing.seal(file, attachment(requestId, number));
    }

    /** Encrypts a piece of an uploaded file; numbers begin at 0. */
    public byte[] sealPiece(String uploadId, int number, byte[] piece) {
        return sealing.seal(piece, piece(uploadId, number));
    }

    public byte[] openPiece(String uploadId, int number, byte[] sealed) {
        return sealing.open(sealed, piece(uploadId, number));
    }

    /** @param part of the draft, such as its title */
    public byte[] sealDraft(String draftId, String part, byte[] content) {
        return sealing.seal(content, draft(draftId, part));
    }

    public byte[] openDraft(String draftId, String part, byte[] sealed) {
        return sealing.open(sealed, draft(draftId, part));
    }

    /** Empty after retention has removed the data. */
    public Optional<EmployeeData> open(RowEntity row) {
        return row.sealed().map(bytes -> EmployeeData.of(sealing.open(bytes, row(row.requestId(), row.number()))));
    }

    /** Empty after retention has removed the data. */
    public Optional<byte[]> open(String requestId, AttachmentEntity attachment) {
        return attachment.sealed().map(bytes -> sealing.open(bytes, attachment(requestId, attachment.number())));
    }

    private static String row(String requestId, int row) {
        return "row|" + requestId + "|" + row;
    }

    private static String piece(String uploadId, int number) {
        return "upload|" + uploadId + "|" + number;
    }

    private static String draft(String draftId, String part) {
        return "draft|" + draftId + "|" + part;
    }

    private static String attachment(String requestId, int number) {
        return "attachment|" + requestId + "|" + number;
    }
}
