package id.go.bappenas.sso.employee.event;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/**
 * A person has sent more rows of lists than a day allows; published once a day and person, after the request that is refused.
 *
 * @param userId of that person
 * @param what the kind of list
 * @param most rows that a day allows
 */
public record RowLimitExceeded(KeycloakSession session, RealmModel realm, String userId, String what, int most)
        implements ProviderEvent {}
