package id.go.bappenas.sso.employee.identity;

/**
 * Encrypts what has to wait in a table. What is sealed says which key of the vault it needs; it is opened as long as that key is
 * active.
 */
public interface Sealing {

    /** @param belongsTo what it is part of, such as a table and an id: it opens for nothing else */
    byte[] seal(byte[] plain, String belongsTo);

    /**
     * @throws IdentityUnavailableException if the key it was sealed with is not active
     * @throws IllegalArgumentException if it was changed, or belongs to something else
     */
    byte[] open(byte[] sealed, String belongsTo);

    /** Id and check value of the key it was sealed with: {@code 1-5f2a90bc}. */
    String keyName(byte[] sealed);
}
