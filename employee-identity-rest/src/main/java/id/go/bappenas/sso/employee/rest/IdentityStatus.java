package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.mail.MailOutbox;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.models.KeycloakSession;

/**
 * State of this module's data in the realm.
 *
 * @param digestsByKey number of people by key of their digests
 */
record IdentityStatus(Map<String, Long> digestsByKey, Outbox outbox) {

    /**
     * @param oldest order time of the oldest waiting mail, or {@code null}
     * @param lastError or {@code null}
     */
    record Outbox(long waiting, long failing, String oldest, String lastError) {}

    static IdentityStatus of(KeycloakSession session) {
        var realm = session.getContext().getRealm();
        var keys = session.getProvider(EmployeeIdentityProvider.class).digestsByKey(realm);
        var state = MailOutbox.of(session).state(realm);
        return new IdentityStatus(
                new TreeMap<>(keys),
                new Outbox(
                        state.waiting(),
                        state.failing(),
                        state.oldest() == null ? null : state.oldest().toString(),
                        state.lastError()));
    }
}
