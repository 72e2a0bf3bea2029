package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.mail.MailOutbox;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.models.KeycloakSession;

/**
 * How the stores of this JAR stand in the realm.
 *
 * @param digestsByKey people by the key their digests stand under
 */
record Status(Map<String, Long> digestsByKey, Outbox outbox) {

    /**
     * @param oldest when the oldest waiting mail was ordered, {@code null} if none waits
     * @param lastError {@code null} if none failed
     */
    record Outbox(long waiting, long failing, String oldest, String lastError) {}

    static Status of(KeycloakSession session) {
        var realm = session.getContext().getRealm();
        var keys = session.getProvider(EmployeeIdentityProvider.class).digestsByKey(realm);
        var state = MailOutbox.of(session).state(realm);
        return new Status(
                new TreeMap<>(keys),
                new Outbox(
                        state.waiting(),
                        state.failing(),
                        state.oldest() == null ? null : state.oldest().toString(),
                        state.lastError()));
    }
}
