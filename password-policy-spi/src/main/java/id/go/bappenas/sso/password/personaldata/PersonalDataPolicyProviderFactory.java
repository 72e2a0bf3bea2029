package id.go.bappenas.sso.password.personaldata;

import id.go.bappenas.sso.password.PolicyFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.policy.PasswordPolicyProvider;

/**
 * Password policy {@code no-personal-data}: a password contains neither the username, nor a part of the person's name, nor
 * the mailbox name of the work or the external address (user attribute {@code externalEmail}), nor the employee number
 * (user attribute {@code employeeNumber}) or the birth date it begins with, as yyyymmdd or ddmmyyyy. Parts of four
 * characters or more count, in any case and under the usual substitutions of letters. It takes no value. Source: NIST SP
 * 800-63B, which asks for a list of context-specific words with "the username, and derivatives thereof".
 */
public final class PersonalDataPolicyProviderFactory extends PolicyFactory {

    /** As it stands in a realm's policy string. */
    public static final String PROVIDER_ID = "no-personal-data";

    /** Made by Keycloak. */
    public PersonalDataPolicyProviderFactory() {
        super(PROVIDER_ID, "No Personal Data", null, null);
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new PersonalDataPolicyProvider();
    }
}
