package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.employee.OperationalInfo;
import id.go.bappenas.sso.employee.mail.ExternalMailProvider;
import id.go.bappenas.sso.employee.mail.ExternalMailProviderFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Mail kind {@code external-address-changed}. */
public final class ChangeNoticeFactory implements ExternalMailProviderFactory, OperationalInfo {

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new ChangeNotice(session);
    }

    @Override
    public String getId() {
        return ChangeNotice.KIND;
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to set.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
