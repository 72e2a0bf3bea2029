package id.go.bappenas.sso.provisioning.delivery;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail kind {@code account-access-granted}. */
public final class AccessMailFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public AccessMailFactory() {
        super(AccessMail.KIND);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new AccessMail(session);
    }
}
