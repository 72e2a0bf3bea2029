package id.go.bappenas.sso.argon2;

/** Computes Argon2 hashes (RFC 9106). */
interface Argon2Hash {

    /**
     * The raw hash.
     *
     * @param password in UTF-8
     */
    byte[] of(byte[] password, byte[] salt, HashParameters parameters);

    /** The name of the implementation that computes a hash with these parameters, as in {@link HashCounters#CODES}. */
    String code(byte[] salt, HashParameters parameters);

    /** The name of the implementation, for provider info and the log. */
    String description();
}
