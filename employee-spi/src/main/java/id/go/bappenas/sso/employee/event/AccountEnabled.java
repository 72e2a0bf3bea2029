package id.go.bappenas.sso.employee.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/** An account that was disabled was enabled, by an administrator or a request; published in that transaction. */
public record AccountEnabled(KeycloakSession session, RealmModel realm, UserModel person) implements ProviderEvent {

    private static final String TOLD = AccountEnabled.class.getName() + ' ';

    /** Publishes the event for a caller that sends the notice itself. An admin event about the account does not publish it again. */
    public static void toldByCaller(KeycloakSession session, RealmModel realm, UserModel person) {
        session.setAttribute(TOLD + person.getId(), true);
        session.getKeycloakSessionFactory().publish(new AccountEnabled(session, realm, person));
    }

    /** Whether the code that enabled the account sends the notice. */
    public static boolean wasToldByCaller(KeycloakSession session, UserModel person) {
        return session.getAttribute(TOLD + person.getId()) != null;
    }
}
