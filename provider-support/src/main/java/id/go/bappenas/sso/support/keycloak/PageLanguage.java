package id.go.bappenas.sso.support.keycloak;

import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.util.LocaleUtil;
import org.keycloak.theme.Theme;

/** The language of a page outside a sign-in. */
public final class PageLanguage {

    private PageLanguage() {}

    /** Keeps the language that the reader has chosen in the menu of the page. */
    public static void takeFromRequest(KeycloakSession session) {
        LocaleUtil.processLocaleParam(session, session.getContext().getRealm(), null);
    }

    /** The language of a tag, or the realm's default if that language is not supported. */
    public static Locale supported(RealmModel realm, Theme theme, String tag) {
        return LocaleUtil.resolveSupportedLocale(realm, theme, tag);
    }
}
