package id.go.bappenas.sso.employee.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * An account was disabled, or changed while it was disabled: Keycloak 26.7.4 does not distinguish the two. Published in that
 * transaction, after {@link AccountEnded}, which is published for a deleted account as well.
 */
public record AccountDisabled(KeycloakSession session, RealmModel realm, UserModel person) implements ProviderEvent {}
