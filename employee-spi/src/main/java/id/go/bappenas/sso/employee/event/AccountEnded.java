package id.go.bappenas.sso.employee.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/** An account was disabled or deleted: links die, queued mail is cancelled. */
public record AccountEnded(KeycloakSession session, RealmModel realm, String userId) implements ProviderEvent {}
