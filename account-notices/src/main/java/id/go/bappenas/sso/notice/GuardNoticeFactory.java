package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.IdentityChanged;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Mail kind {@code guard-notice}: tells Pusdatin that identity data of an officer were changed, that settings of the realm guard
 * less than before, or that its events were deleted.
 */
public final class GuardNoticeFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public GuardNoticeFactory() {
        super(GuardNotice.KIND);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof IdentityChanged change) {
                GuardNotice.order(change);
            }
        });
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new GuardNotice(session);
    }
}
