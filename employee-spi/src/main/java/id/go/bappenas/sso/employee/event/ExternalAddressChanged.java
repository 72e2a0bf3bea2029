package id.go.bappenas.sso.employee.event;

import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * A person's external address was set, changed or taken away.
 *
 * @param before {@code null} if there was none
 * @param after {@code null} if there is none any more
 * @param when that is on record
 */
public record ExternalAddressChanged(
        KeycloakSession session, RealmModel realm, UserModel person, String before, String after, Instant when)
        implements ProviderEvent {}
