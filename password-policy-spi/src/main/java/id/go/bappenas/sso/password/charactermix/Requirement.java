package id.go.bappenas.sso.password.charactermix;

/** The parts of the ministry's rule on what a password is made of, in the order of its guide. */
public enum Requirement {
    /** One lower-case and one upper-case letter. */
    LETTER_CASE,
    /** One digit 0 to 9. */
    DIGIT,
    /** One character that is neither a letter nor a digit. */
    SPECIAL,
    /** The configured number of code points at least. */
    LENGTH,
    /** {@link CharacterMixPolicyProviderFactory#MAXIMUM_LENGTH} code points at most. */
    MAXIMUM_LENGTH
}
