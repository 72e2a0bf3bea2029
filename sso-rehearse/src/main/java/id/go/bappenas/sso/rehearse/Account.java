package id.go.bappenas.sso.rehearse;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An account of a person, as far as Admin REST shows it.
 *
 * @param id the user id
 * @param email the address that Keycloak knows, in general the work mailbox; empty if there is none
 * @param attributes the first value of each user attribute
 * @param directory whether the account comes from a directory
 * @param provider whether an identity provider is linked; looked up only for accounts without a password
 * @param mustChange whether an administrator has asked for a new password already
 * @param chosen when the password was chosen; the epoch for an unknown time, empty without a password in Keycloak
 */
record Account(
        String id,
        String username,
        boolean enabled,
        String email,
        Map<String, String> attributes,
        boolean directory,
        boolean provider,
        boolean mustChange,
        Optional<Instant> chosen) {

    private static final String EXTERNAL_EMAIL = "externalEmail";

    /** The address outside the ministry; empty if there is none. */
    String externalEmail() {
        return attributes.getOrDefault(EXTERNAL_EMAIL, "");
    }

    /** Whether the age of the password decides when it has to be changed. */
    boolean isJudgedByAge() {
        return enabled && !mustChange && chosen.isPresent();
    }

    /** Without personal data. */
    @Override
    public String toString() {
        return "Account " + id;
    }
}
