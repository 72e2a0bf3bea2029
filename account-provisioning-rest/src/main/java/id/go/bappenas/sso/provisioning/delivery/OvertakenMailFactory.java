package id.go.bappenas.sso.provisioning.delivery;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail kind {@code account-request-overtaken}. */
public final class OvertakenMailFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public OvertakenMailFactory() {
        super(OvertakenMail.KIND);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new OvertakenMail(session);
    }
}
