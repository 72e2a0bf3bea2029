package id.go.bappenas.sso.employee.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/**
 * An account was disabled or deleted; published in that transaction. An account that stays disabled may be told again. Whatever
 * could still be used in its name has to end, for it may be enabled again.
 */
public record AccountEnded(KeycloakSession session, RealmModel realm, String userId) implements ProviderEvent {}
