package id.go.bappenas.sso.employee.event;

import id.go.bappenas.sso.employee.identity.IdentityField;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Identity data on file were changed, deleted, or recorded again after a deletion. Published in the transaction that writes
 * them. The first record of a person publishes no event.
 *
 * @param fields changed fields; empty for a deletion, all fields for a new record
 * @param again whether they were deleted before and recorded again, so that no comparison is possible
 * @param by user id of the officer or administrator, empty for an approved request
 */
public record IdentityChanged(
        KeycloakSession session,
        RealmModel realm,
        UserModel person,
        Set<IdentityField> fields,
        boolean again,
        Optional<String> by)
        implements ProviderEvent {

    /** Whether the data were deleted. */
    public boolean isDeletion() {
        return fields.isEmpty();
    }
}
