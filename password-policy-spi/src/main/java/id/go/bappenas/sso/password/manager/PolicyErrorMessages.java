package id.go.bappenas.sso.password.manager;

import id.go.bappenas.sso.support.keycloak.PageLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PolicyError;
import org.keycloak.representations.AccessToken;
import org.keycloak.theme.Theme;

/** The messages of a theme in the language of the reader, for errors of password policies. */
public record PolicyErrorMessages(Properties messages, Locale locale) {

    /** Messages for the person, on the pages of the realm, in this language. */
    public static PolicyErrorMessages in(KeycloakSession session, RealmModel realm, Locale locale) {
        try {
            var theme = session.theme().getTheme(Theme.Type.LOGIN);
            return new PolicyErrorMessages(theme.getEnhancedMessages(realm, locale), locale);
        } catch (IOException e) {
            throw new UncheckedIOException("the theme does not give its messages", e);
        }
    }

    static PolicyErrorMessages of(KeycloakSession session, RealmModel realm, UserModel user) {
        var context = session.getContext();
        if (context.getRealm() == null) {
            // A background job has no realm in its context and therefore no theme. Keycloak's log gets the message
            // keys.
            return new PolicyErrorMessages(new Properties(), Locale.ENGLISH);
        }
        try {
            return isForAnother(session, user) ? administrator(session, realm) : person(session, realm, user);
        } catch (IOException e) {
            throw new UncheckedIOException("the theme does not give its messages", e);
        }
    }

    /** Messages for Keycloak's Admin REST: the admin theme, in the language of the token. */
    private static PolicyErrorMessages administrator(KeycloakSession session, RealmModel realm) throws IOException {
        var theme = session.theme().getTheme(Theme.Type.ADMIN);
        var language = session.getContext().getBearerToken() instanceof AccessToken token ? token.getLocale() : null;
        var locale = PageLanguage.supported(realm, theme, language);
        return new PolicyErrorMessages(theme.getEnhancedMessages(realm, locale), locale);
    }

    private static PolicyErrorMessages person(KeycloakSession session, RealmModel realm, UserModel user) {
        return in(session, realm, session.getContext().resolveLocale(user));
    }

    private static boolean isForAnother(KeycloakSession session, UserModel user) {
        var actor = session.getContext().getUser();
        return actor != null && (user == null || !actor.getId().equals(user.getId()));
    }

    /** The message of the error. */
    public String sentence(PolicyError error) {
        return sentence(error.getMessage(), error.getParameters());
    }

    /** The message with this key; the key itself if the theme has no such message. */
    public String sentence(String key, Object... arguments) {
        return new MessageFormat(messages.getProperty(key, key), locale).format(arguments);
    }
}
