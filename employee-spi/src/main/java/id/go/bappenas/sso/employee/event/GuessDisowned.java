package id.go.bappenas.sso.employee.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * "Bukan saya": a person used the link of a mail to disown tries of Lupa Password. Published in the transaction that uses the
 * link. Open links of Lupa Password have to end. The tries changed nothing else, so sessions and pending changes stay.
 */
public record GuessDisowned(KeycloakSession session, RealmModel realm, UserModel person) implements ProviderEvent {}
