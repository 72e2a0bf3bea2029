package id.go.bappenas.sso.mail;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

/** A user with another language than the account's, because Keycloak writes a mail in the language of its user. */
public final class LocalizedUser extends UserModelDelegate {

    private final Locale language;

    public LocalizedUser(UserModel user, Locale language) {
        super(user);
        this.language = language;
    }

    /**
     * The realm's default language, Indonesian if the realm has no default: for mails to an office, or to a person without an
     * account.
     */
    public static Locale languageOf(RealmModel realm) {
        return Locale.forLanguageTag(
                Optional.ofNullable(realm.getDefaultLocale()).orElse("id"));
    }

    @Override
    public String getFirstAttribute(String name) {
        return UserModel.LOCALE.equals(name) ? language.toLanguageTag() : super.getFirstAttribute(name);
    }

    /** Two objects for one user are equal, whatever their languages. */
    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
