package id.go.bappenas.sso.password.jpa;

import id.go.bappenas.sso.password.reminder.SentReminder;
import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** The tables of this module, in Keycloak's own database and transactions. */
final class PasswordEntities implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(SentReminder.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/password-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return PasswordEntitiesFactory.PROVIDER_ID;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
