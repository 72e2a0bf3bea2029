package id.go.bappenas.sso.employee.event;

import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * A person's external address was set, changed or removed.
 *
 * @param before {@code null} for a new address
 * @param after {@code null} for a removed address
 * @param when time of the record
 */
public record ExternalAddressChanged(
        KeycloakSession session, RealmModel realm, UserModel person, String before, String after, Instant when)
        implements ProviderEvent {}
