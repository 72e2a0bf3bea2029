package id.go.bappenas.sso.support.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * An account is about to be removed, by any path. {@link AccountRemovals} publishes it in that transaction, while all data
 * of the person still exist. {@link AccountRemoved} follows.
 */
public record AccountPreRemoved(KeycloakSession session, RealmModel realm, UserModel person) implements ProviderEvent {}
