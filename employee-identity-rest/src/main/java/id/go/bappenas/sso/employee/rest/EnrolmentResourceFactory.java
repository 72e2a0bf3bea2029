package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.support.keycloak.AdminResourceFactory;
import id.go.bappenas.sso.support.keycloak.AdministratorCall;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Admin resource {@code officer-identity}: an administrator records the first identity managers. */
public final class EnrolmentResourceFactory extends AdminResourceFactory {

    @Override
    protected Object resource(KeycloakSession session, RealmModel realm, AdministratorCall call) {
        return new EnrolmentResource(session).of(realm, call);
    }

    @Override
    public String getId() {
        return "officer-identity";
    }
}
