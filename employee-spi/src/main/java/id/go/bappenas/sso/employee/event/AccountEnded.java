package id.go.bappenas.sso.employee.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/**
 * An account was disabled or deleted. Published in that transaction, and perhaps again for an account that stays disabled.
 * Everything that could be used in its name has to end, because it may be enabled again.
 */
public record AccountEnded(KeycloakSession session, RealmModel realm, String userId) implements ProviderEvent {}
