package id.go.bappenas.sso.support.jpa;

import id.go.bappenas.sso.support.KeycloakVersions;
import id.go.bappenas.sso.support.counter.CounterEntity;
import id.go.bappenas.sso.support.event.AccountRemovals;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.keycloak.common.Version;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Adds the table of counters, registers {@link AccountRemovals}, and logs at start if Keycloak is not the version of the
 * build.
 */
public final class SupportEntitiesFactory extends ModuleTablesFactory {

    private static final Logger LOG = Logger.getLogger(SupportEntitiesFactory.class);

    /** Made by Keycloak. */
    public SupportEntitiesFactory() {
        super("provider-support", "META-INF/support-changelog.xml", CounterEntity.class);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        AccountRemovals.watch(factory);
        var versions = KeycloakVersions.ofBundle();
        versions.notice(Version.VERSION)
                .ifPresent(line -> LOG.log(versions.isTested(Version.VERSION) ? Level.INFO : Level.WARN, line));
    }
}
