package id.go.bappenas.sso.employee.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/**
 * A person has sent more rows than a day allows. Published once per day and person, after the refused request.
 *
 * @param userId of that person
 * @param what the kind of list
 * @param most rows that a day allows
 */
public record RowLimitExceeded(KeycloakSession session, RealmModel realm, String userId, String what, int most)
        implements ProviderEvent {}
