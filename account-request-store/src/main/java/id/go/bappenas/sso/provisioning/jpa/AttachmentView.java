package id.go.bappenas.sso.provisioning.jpa;

/**
 * An attachment without its content.
 *
 * @param bytes before encryption
 * @param sha256 of the stored file, in hex
 * @param sentSha256 of the file that was sent, in hex; the same unless it was repaired
 * @param repaired whether the file was damaged, so that the stored file is not what was sent
 */
public record AttachmentView(
        int number, String type, String fileName, int bytes, String sha256, String sentSha256, boolean repaired) {

    static AttachmentView of(Object[] row) {
        var sha256 = (String) row[4];
        var sent = (String) row[5];
        return new AttachmentView(
                (Integer) row[0],
                (String) row[1],
                (String) row[2],
                (Integer) row[3],
                sha256,
                sent == null ? sha256 : sent,
                sent != null);
    }
}
