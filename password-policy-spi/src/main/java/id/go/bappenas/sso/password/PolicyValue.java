package id.go.bappenas.sso.password;

import org.keycloak.policy.PasswordPolicyConfigException;

/** Reads the values of policies when they are saved. What is wrong is told in English and Indonesian. */
public final class PolicyValue {

    private PolicyValue() {}

    /**
     * A whole number with both bounds included.
     *
     * @param name English for what is configured
     * @param nama Indonesian for it
     * @param unset what holds where the policy stands without a value
     * @throws PasswordPolicyConfigException if it is anything else
     */
    public static int wholeNumber(String value, String name, String nama, int least, int most, int unset) {
        if (value == null) {
            return unset;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new PasswordPolicyConfigException(
                "%3$s must be a whole number from %1$d to %2$d (%4$s harus bilangan bulat %1$d sampai %2$d)"
                        .formatted(least, most, name, nama));
    }

    /** Whether there is no value. Keycloak's admin console sends {@code undefined} for a field it does not show. */
    public static boolean isMissing(String value) {
        return value == null || value.isBlank() || "undefined".equals(value.strip());
    }
}
