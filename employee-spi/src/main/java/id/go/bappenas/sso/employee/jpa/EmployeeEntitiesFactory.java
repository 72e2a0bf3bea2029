package id.go.bappenas.sso.employee.jpa;

import id.go.bappenas.sso.employee.address.AddressDisputeEntity;
import id.go.bappenas.sso.employee.address.DisputeReportEntity;
import id.go.bappenas.sso.employee.address.ExternalAddressEntity;
import id.go.bappenas.sso.employee.address.FormerWorkMailboxEntity;
import id.go.bappenas.sso.employee.address.TrustedAddressEntity;
import id.go.bappenas.sso.employee.identity.ForgottenIdentityEntity;
import id.go.bappenas.sso.employee.identity.IdentityEntity;
import id.go.bappenas.sso.employee.identity.NikEntity;
import id.go.bappenas.sso.support.jpa.ModuleTablesFactory;

/** The tables of identity data and external addresses. */
public final class EmployeeEntitiesFactory extends ModuleTablesFactory {

    /** Made by Keycloak. */
    public EmployeeEntitiesFactory() {
        super(
                "employee-spi",
                "META-INF/employee-changelog.xml",
                IdentityEntity.class,
                ForgottenIdentityEntity.class,
                NikEntity.class,
                ExternalAddressEntity.class,
                TrustedAddressEntity.class,
                AddressDisputeEntity.class,
                FormerWorkMailboxEntity.class,
                DisputeReportEntity.class);
    }
}
