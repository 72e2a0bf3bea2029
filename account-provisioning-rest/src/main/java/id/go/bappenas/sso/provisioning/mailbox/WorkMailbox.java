package id.go.bappenas.sso.provisioning.mailbox;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * The place for a mail server: told of each work mailbox that is to be made. SPI {@code work-mailbox}; without a provider the
 * report of a request lists them.
 */
public interface WorkMailbox extends Provider {

    /**
     * Called in the transaction that makes the account, so it may be called again for the same address.
     *
     * @throws RuntimeException if it cannot be made now: the row is tried again later
     */
    void wanted(RealmModel realm, UserModel person, String address);
}
