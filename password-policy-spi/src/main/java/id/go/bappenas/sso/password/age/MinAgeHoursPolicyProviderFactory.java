package id.go.bappenas.sso.password.age;

import id.go.bappenas.sso.password.PolicyFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.policy.PasswordPolicyProvider;

/**
 * Password policy {@code min-age-hours}: a person changes the password again only after this many hours (1 to 720, default
 * 24), else the old password could be had back by changing it a few times in a row. It does not hold for a first
 * password, a change that is due, or one that somebody else makes for the person: see {@link VoluntaryChange}. Source: the
 * ministry's guide, which rules out the last five passwords.
 */
public final class MinAgeHoursPolicyProviderFactory extends PolicyFactory {

    /** As it stands in a realm's policy string. */
    public static final String PROVIDER_ID = "min-age-hours";

    /** Made by Keycloak. */
    public MinAgeHoursPolicyProviderFactory() {
        super(
                PROVIDER_ID,
                "Minimum Age in Hours",
                PasswordPolicyProvider.INT_CONFIG_TYPE,
                String.valueOf(MinAgeHoursPolicyProvider.DEFAULT_HOURS));
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new MinAgeHoursPolicyProvider(session.getContext());
    }
}
