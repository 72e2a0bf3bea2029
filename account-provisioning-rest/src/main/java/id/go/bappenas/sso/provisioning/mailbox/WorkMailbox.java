package id.go.bappenas.sso.provisioning.mailbox;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * A mail server that creates work mailboxes, SPI {@code work-mailbox}. Without a provider the report of a request lists the
 * mailboxes that have to be created.
 */
public interface WorkMailbox extends Provider {

    /**
     * Creates a mailbox. Called in the transaction that creates the account; may be called again for the same address.
     *
     * @throws RuntimeException if the mailbox cannot be created now; the row is tried again later
     */
    void wanted(RealmModel realm, UserModel person, String address);
}
