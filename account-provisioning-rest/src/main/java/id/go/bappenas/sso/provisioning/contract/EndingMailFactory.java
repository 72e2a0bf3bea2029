package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail kind {@code contract-ending}. */
public final class EndingMailFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public EndingMailFactory() {
        super(EndingMail.KIND);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new EndingMail(session);
    }
}
