package id.go.bappenas.sso.employee.identity;

/** Encrypts data in tables. Sealed bytes name their key of the vault, and can be decrypted while that key is active. */
public interface Sealing {

    /** @param belongsTo owner of the bytes, such as a table and an id; they cannot be decrypted for another owner */
    byte[] seal(byte[] plain, String belongsTo);

    /**
     * @throws IdentityUnavailableException if the key is not active
     * @throws IllegalArgumentException if the bytes were changed, or have another owner
     */
    byte[] open(byte[] sealed, String belongsTo);

    /** Id and check value of the key: {@code 1-5f2a90bc}. */
    String keyName(byte[] sealed);
}
