package id.go.bappenas.sso.support.jpa;

import id.go.bappenas.sso.support.KeycloakVersions;
import id.go.bappenas.sso.support.counter.CounterRow;
import id.go.bappenas.sso.support.event.AccountRemovals;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.keycloak.common.Version;
import org.keycloak.models.KeycloakSessionFactory;

/** The table of counters; watches removals of accounts, and says at start that Keycloak is not the one of the build. */
public final class SupportEntitiesFactory extends ModuleTablesFactory {

    private static final Logger LOG = Logger.getLogger(SupportEntitiesFactory.class);

    /** Made by Keycloak. */
    public SupportEntitiesFactory() {
        super("provider-support", "META-INF/support-changelog.xml", CounterRow.class);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        AccountRemovals.watch(factory);
        var versions = KeycloakVersions.ofBundle();
        versions.notice(Version.VERSION)
                .ifPresent(line -> LOG.log(versions.isTested(Version.VERSION) ? Level.INFO : Level.WARN, line));
    }
}
