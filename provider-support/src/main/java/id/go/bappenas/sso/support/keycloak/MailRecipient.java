package id.go.bappenas.sso.support.keycloak;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.adapter.InMemoryUserAdapter;

/** A recipient without an account: Keycloak's mail templates need a user. */
public final class MailRecipient {

    private MailRecipient() {}

    /** @param id an id that belongs to no account */
    public static UserModel withoutAccount(KeycloakSession session, RealmModel realm, String id) {
        return new InMemoryUserAdapter(session, realm, id);
    }
}
