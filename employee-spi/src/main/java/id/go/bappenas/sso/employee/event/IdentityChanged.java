package id.go.bappenas.sso.employee.event;

import id.go.bappenas.sso.employee.identity.IdentityField;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Identity data that were on file of a person are other ones now, were deleted, or were recorded again after that; published in
 * the transaction that writes them. Data that come on file for the first time are no change.
 *
 * @param fields which differ; none if they were deleted, all if they were recorded again
 * @param again whether they were deleted before and recorded again: whether they differ nobody can tell
 * @param by user id of the officer or administrator, empty if an approved request did it
 */
public record IdentityChanged(
        KeycloakSession session,
        RealmModel realm,
        UserModel person,
        Set<IdentityField> fields,
        boolean again,
        Optional<String> by)
        implements ProviderEvent {

    /** Whether nothing is on file any more. */
    public boolean isDeletion() {
        return fields.isEmpty();
    }
}
