package id.go.bappenas.sso.employee.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/** An administrator enabled an account that was disabled; published in that transaction. */
public record AccountEnabled(KeycloakSession session, RealmModel realm, UserModel person) implements ProviderEvent {

    private static final String TOLD = AccountEnabled.class.getName() + ' ';

    /** The caller enables the account and tells its person itself: this session publishes no event for it. */
    public static void isToldByCaller(KeycloakSession session, UserModel person) {
        session.setAttribute(TOLD + person.getId(), true);
    }

    /** Whether the code that enabled the account has told its person. */
    public static boolean wasToldByCaller(KeycloakSession session, UserModel person) {
        return session.getAttribute(TOLD + person.getId()) != null;
    }
}
