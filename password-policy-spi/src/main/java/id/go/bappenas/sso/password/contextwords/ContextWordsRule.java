package id.go.bappenas.sso.password.contextwords;

import id.go.bappenas.sso.password.PasswordCandidate;
import id.go.bappenas.sso.password.PasswordRule;
import id.go.bappenas.sso.password.text.TextFolding;
import id.go.bappenas.sso.support.keycloak.StoredPolicy;
import java.nio.file.Path;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * Password policy {@code no-context-words}: a password contains no word of the ministry, no word about passwords and no run of
 * five keys or letters, and is not a common password with or without digits and special characters around it. Case, diacritics
 * and the usual substitutions of letters are ignored.
 *
 * <p>Its value is empty, or the name of a text file with more words (UTF-8, one per line, four letters or more, {@code #}
 * before comments). The file lies in {@code data/password-words} of Keycloak, or in the folder of the server option
 * {@code --spi-password-policy--no-context-words--words-path}; it is read again within a minute after a change.
 *
 * <p>Sources: NIST SP 800-63B, blocklists; OWASP ASVS 5.0, 6.2.4 and 6.2.11.
 */
public final class ContextWordsRule extends PasswordRule {

    /** Server option, in Keycloak's spelling of {@code words-path}: the folder of the word files. */
    static final String WORDS_PATH = "wordsPath";

    static final String MESSAGE = "invalidPasswordContextWordMessage";

    private static final String DATA_DIRECTORY_PROPERTY = "jboss.server.data.dir";
    private static final WordList CONTEXT_WORDS = WordList.parse(Resources.text("context-words.txt"));

    private volatile WordFolder folder;
    private volatile String configuredPath;

    /** Made by Keycloak. */
    public ContextWordsRule() {
        super("no-context-words");
    }

    @Override
    public String getConfigType() {
        return PasswordPolicyProvider.STRING_CONFIG_TYPE;
    }

    @Override
    public String getDefaultConfigValue() {
        return "";
    }

    @Override
    public boolean isAboutTextAlone() {
        return true;
    }

    @Override
    public PolicyError check(PasswordCandidate candidate) {
        return error(candidate.password(), value(candidate.realm()));
    }

    static PolicyError error(String password, WordFile file) {
        var more = file == null ? WordList.EMPTY : file.words();
        return isGuessable(password, more) ? new PolicyError(MESSAGE) : null;
    }

    /** @param more the operator's words */
    static boolean isGuessable(String password, WordList more) {
        var plain = TextFolding.plain(password);
        var folded = TextFolding.substitute(plain);
        return CONTEXT_WORDS.hasOneIn(folded)
                || more.hasOneIn(folded)
                || KeyboardRuns.hasOneIn(plain)
                || KeyboardRuns.hasOneIn(folded)
                || CommonPasswords.contain(plain);
    }

    /** @return the operator's {@link WordFile}, {@code null} if the policy names no file */
    @Override
    public Object parse(String value) {
        if (isMissing(value)) {
            return null;
        }
        var name = value.strip();
        return StoredPolicy.isBeingRead() ? folder().stored(name) : folder().checked(name);
    }

    @Override
    public void init(Config.Scope config) {
        configuredPath = config.get(WORDS_PATH);
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

    /** Returns the same folder for all sessions, so that each file is read once. */
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
