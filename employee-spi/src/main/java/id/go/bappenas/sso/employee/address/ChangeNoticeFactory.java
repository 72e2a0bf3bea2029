package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.employee.mail.ExternalMailProvider;
import id.go.bappenas.sso.employee.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail kind {@code external-address-changed}. */
public final class ChangeNoticeFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public ChangeNoticeFactory() {
        super(ChangeNotice.KIND);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new ChangeNotice(session);
    }
}
