package id.go.bappenas.sso.employee.jpa;

import id.go.bappenas.sso.employee.address.ExternalAddressEntity;
import id.go.bappenas.sso.employee.counter.CounterRow;
import id.go.bappenas.sso.employee.identity.IdentityEntity;
import id.go.bappenas.sso.employee.identity.NikEntity;
import id.go.bappenas.sso.employee.mail.MailOrderEntity;
import id.go.bappenas.sso.employee.notice.NotMeLink;
import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** The tables of this module, in Keycloak's own database and transactions. */
final class EmployeeEntities implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                IdentityEntity.class,
                NikEntity.class,
                MailOrderEntity.class,
                ExternalAddressEntity.class,
                CounterRow.class,
                NotMeLink.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/employee-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return EmployeeEntitiesFactory.PROVIDER_ID;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
