package id.go.bappenas.sso.realm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The names in a realm that only the product's JARs know. The test of removal compares these lists with the JARs. */
final class Bundle {

    /**
     * The rules that password-policy-spi registers, without {@code passwordHistory}: Keycloak has a rule of that name, which
     * uses the same rows.
     */
    static final Set<String> POLICIES = policies();

    /** Leaves {@code UPDATE_PASSWORD} out, because Keycloak has its own action. */
    static final List<String> REQUIRED_ACTIONS = List.of(
            "sign-in-outdated",
            "temporary-password-expired",
            "password-expiry",
            "password-changed",
            "recovery-checkup");

    /** Steps of authentication flows. */
    static final Set<String> AUTHENTICATORS = Set.of(
            "condition-second-factor",
            "second-factor-enrolment",
            "reset-username",
            "employee-identity-check",
            "external-mailbox-check",
            "reset-confirmation",
            "reset-otp-check",
            "reset-outcome");

    /** Validations of the user profile. */
    static final Set<String> VALIDATORS = Set.of("external-address");

    /** These listeners run without being configured in a realm, but the admin console offers them. */
    static final Set<String> EVENT_LISTENERS = Set.of(
            "account-ended",
            "contract-days",
            "external-address",
            "last-sign-in",
            "self-check",
            "realm-guards",
            "second-factor-notice",
            "sso-metrics");

    static final String THEME = "bappenas";

    /** The realm's name where variable {@code SSO_REALM} names no other. */
    static final String REALM = "bappenas";

    private Bundle() {}

    /** Reads the rules; the build copies the file from password-policy-spi. */
    private static Set<String> policies() {
        try (var file = Bundle.class.getResourceAsStream("password-rules.json")) {
            return Json.list(Json.MAPPER.readTree(file)).stream()
                    .filter(rule -> !rule.path("alsoInKeycloak").asBoolean())
                    .map(rule -> Json.text(rule, "id"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("password-rules.json cannot be read", e);
        }
    }
}
