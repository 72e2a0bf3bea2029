package id.go.bappenas.sso.employee.event;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * "Bukan saya": by the link of a mail somebody has said that a change of the account was not the person's; published in the
 * transaction that takes the link. Whatever is pending in the account's name (links, changes that are not trusted yet) has to
 * end. The account itself and its password stay as they are.
 *
 * @param about what was not the person's
 * @param happened when it happened; the earliest one if a link covers several changes
 * @param mailbox whose link it was, empty for the work mailbox
 */
public record AccountDisowned(
        KeycloakSession session,
        RealmModel realm,
        UserModel person,
        Disowned about,
        Instant happened,
        Optional<String> mailbox)
        implements ProviderEvent {}
