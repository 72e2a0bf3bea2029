package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.employee.OperationalInfo;
import java.util.List;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

/**
 * User profile validation {@code external-address}: a well-formed address outside the ministry's own mail domains. Whoever
 * edits the account, by console or REST, gets a sentence.
 */
public final class ExternalAddressValidator extends AbstractStringValidator
        implements ConfiguredProvider, OperationalInfo {

    private static final String PROVIDER_ID = "external-address";
    private static final String INVALID = "externalAddressInvalid";
    private static final String OWN_DOMAIN = "externalAddressOwnDomain";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    protected void doValidate(String value, String inputHint, ValidationContext context, ValidatorConfig config) {
        var address = ExternalAddress.parse(value);
        if (address.isEmpty()) {
            context.addError(new ValidationError(getId(), inputHint, INVALID));
            return;
        }
        new AddressSettings(context.getSession().getContext().getRealm())
                .ownDomain(address.get().domain())
                .ifPresent(own -> context.addError(new ValidationError(getId(), inputHint, OWN_DOMAIN, own)));
    }

    /** Whether there has to be an address is not asked here. */
    @Override
    protected boolean isIgnoreEmptyValuesConfigured(ValidatorConfig config) {
        return true;
    }

    @Override
    public String getHelpText() {
        return "A mail address outside the ministry's own mail domains (realm attribute ssoMailDomains).";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
