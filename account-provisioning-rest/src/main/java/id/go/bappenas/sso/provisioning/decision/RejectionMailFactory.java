package id.go.bappenas.sso.provisioning.decision;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail kind {@code account-request-rejected}. */
public final class RejectionMailFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public RejectionMailFactory() {
        super(RejectionMail.KIND);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new RejectionMail(session);
    }
}
