package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.credential.event.PasswordChanged;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Mail kind {@code password-changed}, ordered for every {@link PasswordChanged}. */
public final class PasswordNoticeFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public PasswordNoticeFactory() {
        super(PasswordNotice.KIND);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PasswordChanged change) {
                PasswordNotice.order(change);
            }
        });
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new PasswordNotice(session);
    }
}
