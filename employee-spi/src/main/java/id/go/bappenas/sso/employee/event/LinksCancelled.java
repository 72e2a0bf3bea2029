package id.go.bappenas.sso.employee.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * An officer ended the open links of a person, for example because a stranger asked for them. Published in the officer's
 * transaction. Links and codes of Lupa Password have to end, and its mails that are not sent yet. The buttons "Bukan saya"
 * stay, because they protect the person.
 */
public record LinksCancelled(KeycloakSession session, RealmModel realm, UserModel person) implements ProviderEvent {}
