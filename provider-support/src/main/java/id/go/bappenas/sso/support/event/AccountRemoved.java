package id.go.bappenas.sso.support.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * An account is removed, by any path: each module deletes what it keeps about the account. {@link AccountRemovals}
 * publishes it in that transaction, after {@link AccountPreRemoved}.
 *
 * @param person still readable
 */
public record AccountRemoved(KeycloakSession session, RealmModel realm, UserModel person) implements ProviderEvent {

    /** Id of the person. */
    public String userId() {
        return person.getId();
    }
}
