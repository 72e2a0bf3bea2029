package id.go.bappenas.sso.support.keycloak;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** A resource below {@code /admin/realms/{realm}}. */
public abstract class AdminResourceFactory
        implements AdminRealmResourceProviderFactory, AdminRealmResourceProvider, OperationalInfo {

    /** The JAX-RS resource that answers the call. */
    protected abstract Object resource(KeycloakSession session, RealmModel realm, AdministratorCall call);

    @Override
    public final Object getResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator permissions, AdminEventBuilder events) {
        return resource(session, realm, new AdministratorCall(permissions, events));
    }

    @Override
    public final AdminRealmResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public final void init(Config.Scope config) {
        // No server options.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public final void close() {
        // Holds nothing.
    }
}
