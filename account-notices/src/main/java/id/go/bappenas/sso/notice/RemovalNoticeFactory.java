package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import id.go.bappenas.sso.support.event.AccountLeaves;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Mail kind {@code account-removed}: tells a person that the account was removed. */
public final class RemovalNoticeFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public RemovalNoticeFactory() {
        super(RemovalNotice.KIND);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof AccountLeaves leaves) {
                RemovalNotice.order(leaves);
            }
        });
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new RemovalNotice(session);
    }
}
