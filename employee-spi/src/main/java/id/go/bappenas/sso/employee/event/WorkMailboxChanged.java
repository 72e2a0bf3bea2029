package id.go.bappenas.sso.employee.event;

import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * The work mailbox of an account was set, changed or taken away; published in that transaction.
 *
 * @param before {@code null} if there was none
 * @param after {@code null} if there is none any more
 */
public record WorkMailboxChanged(
        KeycloakSession session, RealmModel realm, UserModel person, String before, String after, Instant when)
        implements ProviderEvent {}
