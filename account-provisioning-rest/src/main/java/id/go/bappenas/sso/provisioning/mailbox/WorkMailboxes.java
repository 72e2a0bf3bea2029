package id.go.bappenas.sso.provisioning.mailbox;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells all providers of SPI {@code work-mailbox}. */
public final class WorkMailboxes {

    private WorkMailboxes() {}

    public static void wanted(KeycloakSession session, RealmModel realm, UserModel person, String address) {
        session.getAllProviders(WorkMailbox.class).forEach(provider -> provider.wanted(realm, person, address));
    }
}
