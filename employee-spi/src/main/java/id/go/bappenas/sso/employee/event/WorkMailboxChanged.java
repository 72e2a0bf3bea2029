package id.go.bappenas.sso.employee.event;

import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * The work mailbox of an account was set, changed or removed. Published in that transaction.
 *
 * @param before {@code null} for a new mailbox
 * @param after {@code null} for a removed mailbox
 */
public record WorkMailboxChanged(
        KeycloakSession session, RealmModel realm, UserModel person, String before, String after, Instant when)
        implements ProviderEvent {}
