package id.go.bappenas.sso.provisioning.mailbox;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * A mail server that makes work mailboxes, SPI {@code work-mailbox}. Without a provider the report of a request lists the
 * mailboxes to be made.
 */
public interface WorkMailbox extends Provider {

    /**
     * Called in the transaction that makes the account; it may be called again for the same address.
     *
     * @throws RuntimeException if it cannot be made now; the row is tried again later
     */
    void wanted(RealmModel realm, UserModel person, String address);
}
