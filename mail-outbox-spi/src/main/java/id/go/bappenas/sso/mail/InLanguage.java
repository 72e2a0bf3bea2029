package id.go.bappenas.sso.mail;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

/** Somebody who reads the language of the pages just seen, whatever the account says: mails are written in the user's. */
public final class InLanguage extends UserModelDelegate {

    private final Locale language;

    public InLanguage(UserModel person, Locale language) {
        super(person);
        this.language = language;
    }

    /** The language of a mail whose reader has no account here, or reads it for an office: the realm's, Indonesian if it names none. */
    public static Locale ofRealm(RealmModel realm) {
        return Locale.forLanguageTag(
                Optional.ofNullable(realm.getDefaultLocale()).orElse("id"));
    }

    @Override
    public String getFirstAttribute(String name) {
        return UserModel.LOCALE.equals(name) ? language.toLanguageTag() : super.getFirstAttribute(name);
    }

    /** The same person, whatever the language. */
    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
