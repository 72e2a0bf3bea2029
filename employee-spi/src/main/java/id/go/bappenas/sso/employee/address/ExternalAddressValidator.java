package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.support.OperationalInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.theme.Theme;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

/**
 * User profile validation {@code external-address}: a well-formed address outside the ministry's own mail domains. Another
 * address is refused with a message in the admin console and in REST.
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
            context.addError(error(inputHint, context, INVALID));
            return;
        }
        new AddressSettings(context.getSession().getContext().getRealm())
                .ownDomain(address.get().domain())
                .ifPresent(own -> context.addError(error(inputHint, context, OWN_DOMAIN, own)));
    }

    /** With the sentence itself for a key: Admin REST hands the key out as it is. */
    private ValidationError error(String inputHint, ValidationContext context, String key, String... arguments) {
        return new ValidationError(getId(), inputHint, sentence(context.getSession(), key, arguments));
    }

    private static String sentence(KeycloakSession session, String key, String... arguments) {
        var locale = session.getContext().resolveLocale(null);
        try {
            var messages = session.theme()
                    .getTheme(Theme.Type.LOGIN)
                    .getEnhancedMessages(session.getContext().getRealm(), locale);
            return new MessageFormat(messages.getProperty(key, key), locale).format(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
