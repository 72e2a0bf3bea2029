package id.go.bappenas.sso.provisioning.rest;

import id.go.bappenas.sso.provisioning.jpa.UploadEntity;

/**
 * An uploaded file, as JSON.
 *
 * @param bytes before encryption
 * @param expiresAt end of the time in which a request may use it
 */
record UploadView(String id, String type, int bytes, String sha256, String expiresAt, boolean used) {

    static UploadView of(UploadEntity upload) {
        return new UploadView(
                upload.id(),
                upload.type(),
                upload.bytes(),
                upload.sha256(),
                upload.expiresAt().toString(),
                upload.isUsed());
    }
}
