package id.go.bappenas.sso.password.directory;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.credential.place.DirectorySettings;
import id.go.bappenas.sso.support.OperationalInfo;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.LDAPConstants;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.storage.ldap.LDAPConfig;
import org.keycloak.storage.ldap.LDAPStorageProvider;
import org.keycloak.storage.ldap.LDAPStorageProviderFactory;

/**
 * User storage provider {@code ldap} in place of Keycloak's, which takes effect again if this module is removed. For a directory
 * that Keycloak may write it adds the realm's rules, history and dates of passwords, as {@link DirectoryProvider} says. For each
 * directory it bounds the time of a call, as {@link GuardedDirectory} says.
 */
public final class DirectoryProviderFactory extends LDAPStorageProviderFactory implements OperationalInfo {

    /** Timeouts of a component that names none; Keycloak 26.7.4 waits for an answer without end. */
    static final Duration CONNECT = Duration.ofSeconds(2);

    static final Duration READ = Duration.ofSeconds(3);

    @Override
    public LDAPStorageProvider create(KeycloakSession session, ComponentModel model) {
        var config = config(model);
        getLDAPConfigDecorators(session, model)
                .forEach((mapper, decorator) -> decorator.updateLDAPConfig(config, mapper));
        return new DirectoryProvider(this, session, model, new GuardedDirectory(session, config, model.getId()));
    }

    /** The component's configuration with our timeouts; the rules are judged by {@link DirectoryProvider}, and once. */
    static LDAPConfig config(ComponentModel model) {
        var values = new MultivaluedHashMap<String, String>(model.getConfig());
        setIfMissing(values, LDAPConstants.CONNECTION_TIMEOUT, CONNECT);
        setIfMissing(values, LDAPConstants.READ_TIMEOUT, READ);
        values.putSingle(LDAPConstants.VALIDATE_PASSWORD_POLICY, "false");
        return new LDAPConfig(values);
    }

    private static void setIfMissing(MultivaluedHashMap<String, String> values, String name, Duration standard) {
        var value = values.getFirst(name);
        if (value == null || value.isBlank()) {
            values.putSingle(name, String.valueOf(standard.toMillis()));
        }
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model)
            throws ComponentValidationException {
        super.validateConfiguration(session, realm, model);
        refuseZero(model, LDAPConstants.CONNECTION_TIMEOUT);
        refuseZero(model, LDAPConstants.READ_TIMEOUT);
        try {
            DirectorySettings.validate(model);
        } catch (IllegalArgumentException e) {
            throw new ComponentValidationException(e.getMessage());
        }
    }

    /** The JDK waits without end for a timeout of 0 or less. */
    private static void refuseZero(ComponentModel model, String name) throws ComponentValidationException {
        var value = model.get(name);
        if (value != null && !value.isBlank() && Long.parseLong(value.strip()) < 1) {
            throw new ComponentValidationException(
                    name + " must be at least 1 millisecond (harus minimal 1 milidetik)");
        }
    }

    /** Tries a directory that is down with its new settings at the next call. */
    @Override
    public void onUpdate(KeycloakSession session, RealmModel realm, ComponentModel before, ComponentModel after) {
        super.onUpdate(session, realm, before, after);
        DirectoryOutages.end(after.getId());
    }

    @Override
    public void preRemove(KeycloakSession session, RealmModel realm, ComponentModel model) {
        super.preRemove(session, realm, model);
        DirectoryOutages.end(model.getId());
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        var ours = ProviderConfigurationBuilder.create()
                .property()
                .name(DirectorySettings.RULES)
                .label("Password rules")
                .helpText(
                        "realm: rules, history and expiry of this realm hold for writable passwords of this directory too;"
                                + " directory: all of that is left to the directory.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options("realm", "directory")
                .defaultValue("realm")
                .add()
                .property()
                .name(DirectorySettings.PASSWORD_PAGE)
                .label("Page for changing the password")
                .helpText(
                        "Https address where people of this directory change their password, if Keycloak may not write it.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .build();
        return Stream.concat(super.getConfigProperties().stream(), ours.stream())
                .toList();
    }

    /** Takes precedence over Keycloak's factory, which has the same id and order 0. */
    @Override
    public int order() {
        return 1;
    }
}
