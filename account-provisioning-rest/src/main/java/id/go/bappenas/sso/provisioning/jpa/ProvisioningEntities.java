package id.go.bappenas.sso.provisioning.jpa;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** The tables of this module, in Keycloak's own database and transactions. */
final class ProvisioningEntities implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(RequestEntity.class, RowEntity.class, AttachmentEntity.class, GivenNameEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/provisioning-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return ProvisioningEntitiesFactory.PROVIDER_ID;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
