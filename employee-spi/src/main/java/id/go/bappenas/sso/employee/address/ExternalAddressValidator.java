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
 * User profile validation {@code external-address}: a well-formed address outside the ministry's own mail domains. The admin
 * console and REST show a message for other addresses.
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
        var address = ExternalAddress.ofStored(value);
        if (address.isEmpty()) {
            context.addError(error(inputHint, context, INVALID));
            return;
        }
        new AddressSettings(context.getSession().getContext().getRealm())
                .ownDomain(address.get().domain())
                .ifPresent(own -> context.addError(error(inputHint, context, OWN_DOMAIN, own)));
    }

    /** Builds an error with the sentence itself as its key, because Admin REST returns the key unchanged. */
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

    /** Ignores an empty value: whether an address is required is decided elsewhere. */
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
