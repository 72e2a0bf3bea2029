package id.go.bappenas.sso.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.StorageUnavailableUserModelDelegate;
import org.keycloak.storage.StorageUnavailableException;

/**
 * A mail that is to be sent: its kind and recipient, without secrets and text.
 *
 * @param id of the order, stable over retries
 * @param kind id of the {@link ExternalMailProvider}
 * @param userId the person of the mail; an order with {@code null} takes as much work as others but sends no mail, unless its
 *     kind {@link ExternalMailProvider#writesWithoutUser writes without a user}
 * @param details data that the kind needs for writing the mail, such as the id of its row; no secrets
 * @param ordered time of the order
 */
public record MailOrder(String id, String kind, String userId, Map<String, String> details, Instant ordered) {

    /**
     * The person of the mail, in the realm of the session's context; empty if the order names no person or the account is gone.
     *
     * @throws StorageUnavailableException while the person's directory does not answer, because Keycloak 26.7.4 then hands out
     *     a disabled account, and the mail would be dropped
     */
    public Optional<UserModel> person(KeycloakSession session) {
        var person = Optional.ofNullable(userId)
                .map(id -> session.users().getUserById(session.getContext().getRealm(), id));
        if (person.filter(StorageUnavailableUserModelDelegate.class::isInstance).isPresent()) {
            throw new StorageUnavailableException("the person's directory does not answer");
        }
        return person;
    }
}
