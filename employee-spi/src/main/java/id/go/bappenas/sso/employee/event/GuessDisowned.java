package id.go.bappenas.sso.employee.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * "Bukan saya": by the link of a mail somebody has said that tries of Lupa Password were not the person's; published in the
 * transaction that takes the link. Open links of Lupa Password have to end. Nothing else of the account was touched by those
 * tries, so sessions and pending changes stay.
 */
public record GuessDisowned(KeycloakSession session, RealmModel realm, UserModel person) implements ProviderEvent {}
