package id.go.bappenas.sso.employee.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/** An administrator enabled an account that was disabled; published in that transaction. */
public record AccountEnabled(KeycloakSession session, RealmModel realm, UserModel person) implements ProviderEvent {}
