package id.go.bappenas.sso.employee.event;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * "Bukan saya": a person used the link of a mail to disown a change of the account. Published in the transaction that uses the
 * link. Everything that is pending in the account's name (links, changes that are not yet trusted) has to end. The account and
 * its password stay.
 *
 * @param about the disowned change
 * @param happened time of the change; the earliest one if a link covers several changes
 * @param mailbox mailbox of the used link, empty for the work mailbox
 */
public record AccountDisowned(
        KeycloakSession session,
        RealmModel realm,
        UserModel person,
        Disowned about,
        Instant happened,
        Optional<String> mailbox)
        implements ProviderEvent {}
