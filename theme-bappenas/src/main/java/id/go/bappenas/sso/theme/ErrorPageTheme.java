package id.go.bappenas.sso.theme;

import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.theme.Theme;
import org.keycloak.theme.ThemeSelectorProvider;
import org.keycloak.theme.ThemeSelectorProviderFactory;

/**
 * Gives error pages of addresses without a realm the login theme {@code bappenas}: Keycloak 26.7.4 shows them as pages of
 * realm {@code master} ({@code KeycloakErrorHandler}), which has Keycloak's theme. All other pages keep their theme, those
 * of realm {@code master} included. At the start it warns if no help contact is set.
 */
public final class ErrorPageTheme implements ThemeSelectorProviderFactory {

    static final String PROVIDER_ID = "error-pages";
    private static final Logger LOG = Logger.getLogger(ErrorPageTheme.class);
    private static final String CONTACT = "SSO_HELP_CONTACT";
    private static final String THEME = "bappenas";
    private static final String KEYCLOAKS = "default";

    private record Selector(KeycloakSession session, ThemeSelectorProvider keycloaks) implements ThemeSelectorProvider {

        @Override
        public String getThemeName(Theme.Type type) {
            return type == Theme.Type.LOGIN && isWithoutRealm() ? THEME : keycloaks.getThemeName(type);
        }

        private boolean isWithoutRealm() {
            var realm = session.getContext().getRealm();
            return realm != null
                    && realm.getName().equals(Config.getAdminRealm())
                    && !session.getContext().getUri().getPath().contains("/realms/" + realm.getName());
        }

        @Override
        public void close() {}
    }

    @Override
    public ThemeSelectorProvider create(KeycloakSession session) {
        return new Selector(session, session.getProvider(ThemeSelectorProvider.class, KEYCLOAKS));
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    /** Above Keycloak's own, which has 0. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        if (!namesContact(System.getenv())) {
            LOG.warnf(
                    "SSO-START-005 %s is not set: pages and mails name the helpdesk without a mail address or"
                            + " telephone number",
                    CONTACT);
        }
    }

    /** @param environment from which the theme's property {@code helpContact} is read */
    static boolean namesContact(Map<String, String> environment) {
        return !environment.getOrDefault(CONTACT, "").isBlank();
    }

    @Override
    public void close() {}
}
