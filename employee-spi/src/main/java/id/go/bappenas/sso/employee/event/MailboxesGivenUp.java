package id.go.bappenas.sso.employee.event;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * A person's external address is about to change. Links in mails to external mailboxes end, except for the kept mailboxes.
 * Published in the transaction of the change, before {@link ExternalAddressChanged}.
 *
 * @param kept the address that was trusted last, and the replaced address
 */
public record MailboxesGivenUp(KeycloakSession session, RealmModel realm, UserModel person, List<String> kept)
        implements ProviderEvent {

    public MailboxesGivenUp {
        kept = List.copyOf(kept);
    }
}
