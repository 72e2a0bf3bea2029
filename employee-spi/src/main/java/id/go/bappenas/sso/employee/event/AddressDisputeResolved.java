package id.go.bappenas.sso.employee.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Two officers resolved a person's dispute. Published in the transaction of the second officer.
 *
 * @param address the registered address, trusted from now on
 */
public record AddressDisputeResolved(KeycloakSession session, RealmModel realm, UserModel person, String address)
        implements ProviderEvent {}
