package id.go.bappenas.sso.provisioning.rest;

import id.go.bappenas.sso.provisioning.jpa.UploadEntity;
import java.util.List;
import java.util.Map;

/**
 * An uploaded file, as JSON.
 *
 * @param bytes of the stored file, before encryption
 * @param sha256 of the stored file, in hex
 * @param sentSha256 of the file that was sent, in hex; the same unless it was repaired
 * @param repaired whether the file was damaged, so that the stored file is not what was sent
 * @param findings warnings about the file
 * @param expiresAt end of the time in which a request may use it
 */
record UploadView(
        String id,
        String type,
        int bytes,
        String sha256,
        String sentSha256,
        boolean repaired,
        List<Map<String, Object>> findings,
        String expiresAt,
        boolean used) {

    static UploadView of(UploadEntity upload, List<Map<String, Object>> findings) {
        return new UploadView(
                upload.id(),
                upload.type(),
                upload.bytes(),
                upload.sha256(),
                upload.sentSha256(),
                upload.isRepaired(),
                findings,
                upload.expiresAt().toString(),
                upload.isUsed());
    }
}
