package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail kind {@code contract-ending-list}. */
public final class EndingListMailFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public EndingListMailFactory() {
        super(EndingListMail.KIND);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new EndingListMail(session);
    }
}
