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

/** Who reads the errors: the words of a theme in a language. */
public record Reader(Properties words, Locale locale) {

    /** The person, on the pages of the realm, in this language. */
    public static Reader in(KeycloakSession session, RealmModel realm, Locale locale) {
        try {
            var theme = session.theme().getTheme(Theme.Type.LOGIN);
            return new Reader(theme.getEnhancedMessages(realm, locale), locale);
        } catch (IOException e) {
            throw new UncheckedIOException("the theme does not give its messages", e);
        }
    }

    static Reader of(KeycloakSession session, RealmModel realm, UserModel user) {
        var context = session.getContext();
        if (context.getRealm() == null) {
            // A background job: a theme belongs to the realm that the context names. Keycloak's log reads keys.
            return new Reader(new Properties(), Locale.ENGLISH);
        }
        try {
            return isForAnother(session, user) ? administrator(session, realm) : person(session, realm, user);
        } catch (IOException e) {
            throw new UncheckedIOException("the theme does not give its messages", e);
        }
    }

    /** In the words of Keycloak's Admin REST: the admin theme, the language of the token. */
    private static Reader administrator(KeycloakSession session, RealmModel realm) throws IOException {
        var theme = session.theme().getTheme(Theme.Type.ADMIN);
        var language = session.getContext().getBearerToken() instanceof AccessToken token ? token.getLocale() : null;
        var locale = PageLanguage.supported(realm, theme, language);
        return new Reader(theme.getEnhancedMessages(realm, locale), locale);
    }

    private static Reader person(KeycloakSession session, RealmModel realm, UserModel user) {
        return in(session, realm, session.getContext().resolveLocale(user));
    }

    private static boolean isForAnother(KeycloakSession session, UserModel user) {
        var actor = session.getContext().getUser();
        return actor != null && (user == null || !actor.getId().equals(user.getId()));
    }

    /** What the error says. */
    public String sentence(PolicyError error) {
        var pattern = words.getProperty(error.getMessage(), error.getMessage());
        return new MessageFormat(pattern, locale).format(error.getParameters());
    }
}
