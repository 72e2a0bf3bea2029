package id.go.bappenas.sso.password.contextwords;

import id.go.bappenas.sso.password.PolicyFactory;
import java.nio.file.Path;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * Password policy {@code no-context-words}: a password contains no word of the ministry or about passwords and no run of
 * five keys or letters, and is no common password with or without digits and special characters around it. Case,
 * diacritics and the usual substitutions of letters make no difference.
 *
 * <p>Its value is empty, or the name of a text file with more words (UTF-8, one per line, four letters or more, {@code #}
 * before comments). The file lies in {@code data/password-words} of Keycloak, or in the folder of the server option
 * {@code --spi-password-policy--no-context-words--words-path}; it is read again within a minute after it has changed.
 *
 * <p>Sources: NIST SP 800-63B, blocklists; OWASP ASVS 5.0, 6.2.4 and 6.2.11.
 */
public final class ContextWordsPolicyProviderFactory extends PolicyFactory {

    /** As it stands in a realm's policy string. */
    public static final String PROVIDER_ID = "no-context-words";

    /** Server option, in Keycloak's spelling of {@code words-path}: the folder of the word files. */
    static final String WORDS_PATH = "wordsPath";

    private static final String DATA_DIRECTORY_PROPERTY = "jboss.server.data.dir";

    private volatile WordFolder folder;
    private volatile String configuredPath;

    /** Made by Keycloak. */
    public ContextWordsPolicyProviderFactory() {
        super(PROVIDER_ID, "No Context Words", PasswordPolicyProvider.STRING_CONFIG_TYPE, "");
    }

    @Override
    public void init(Config.Scope config) {
        configuredPath = config.get(WORDS_PATH);
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new ContextWordsPolicyProvider(session.getContext(), this::folder);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(WORDS_PATH)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("Folder of the word files that a realm's policy may name.")
                .add()
                .build();
    }

    /** One for all sessions, so that a file is read once. */
    private WordFolder folder() {
        if (folder == null) {
            synchronized (this) {
                if (folder == null) {
                    folder = new WordFolder(path());
                }
            }
        }
        return folder;
    }

    private Path path() {
        return configuredPath != null
                ? Path.of(configuredPath)
                : Path.of(System.getProperty(DATA_DIRECTORY_PROPERTY, "data"), "password-words");
    }
}
