package id.go.bappenas.sso.credential.place;

import java.net.URI;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Our settings of a directory: configuration of Keycloak's component {@code ldap} under names of our own. */
public final class DirectorySettings {

    /**
     * {@code realm} (default): the rules, the expiry and the history of this realm hold for passwords of the directory too, if
     * Keycloak may write them. {@code directory}: all of that is left to the directory.
     */
    public static final String RULES = "ssoPasswordRules";

    /** The page on which people of this directory change their password: an https address. */
    public static final String PASSWORD_PAGE = "ssoPasswordPage";

    private static final String OF_REALM = "realm";
    private static final String OF_DIRECTORY = "directory";

    private DirectorySettings() {}

    /** Whether the rules of the realm hold for passwords of this directory. */
    public static boolean areRealmRulesUsed(ComponentModel directory) {
        return !OF_DIRECTORY.equals(directory.get(RULES));
    }

    /** Whether the person's directory keeps rules, history and expiry to itself. */
    public static boolean areRulesOfDirectory(RealmModel realm, UserModel person) {
        return PasswordPlace.directory(realm, person)
                .filter(directory -> !areRealmRulesUsed(directory))
                .isPresent();
    }

    /** The address of the page on which people of this directory change their password. */
    public static Optional<String> passwordPage(RealmModel realm, UserModel person) {
        return PasswordPlace.directory(realm, person)
                .map(directory -> directory.get(PASSWORD_PAGE))
                .filter(address -> !address.isBlank());
    }

    /**
     * Checks both settings when the component is saved.
     *
     * @throws IllegalArgumentException with a sentence in English and Indonesian
     */
    public static void validate(ComponentModel directory) {
        var rules = directory.get(RULES);
        if (rules != null && !rules.isBlank() && !OF_REALM.equals(rules) && !OF_DIRECTORY.equals(rules)) {
            throw new IllegalArgumentException(
                    RULES + " must be realm or directory (harus berisi realm atau directory)");
        }
        var page = directory.get(PASSWORD_PAGE);
        if (page != null && !page.isBlank() && !isHttps(page)) {
            throw new IllegalArgumentException(PASSWORD_PAGE + " must be an https address (harus berupa alamat https)");
        }
    }

    private static boolean isHttps(String address) {
        try {
            var uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
