package id.go.bappenas.sso.reset.jpa;

import id.go.bappenas.sso.reset.request.ResetRequest;
import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** The tables of this module. */
final class ResetEntities implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(ResetRequest.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/reset-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return ResetEntitiesFactory.PROVIDER_ID;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
