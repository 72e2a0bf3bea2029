package id.go.bappenas.sso.support.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * An account is about to be removed, by whatever path; published by {@link AccountRemovals} in that transaction, while all that is
 * known of the person is still there. {@link AccountRemoved} follows.
 */
public record AccountLeaves(KeycloakSession session, RealmModel realm, UserModel person) implements ProviderEvent {}
