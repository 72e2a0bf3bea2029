package id.go.bappenas.sso.support.jpa;

import id.go.bappenas.sso.support.counter.CounterRow;

/** The table of counters. */
public final class SupportEntitiesFactory extends ModuleTablesFactory {

    /** Made by Keycloak. */
    public SupportEntitiesFactory() {
        super("provider-support", "META-INF/support-changelog.xml", CounterRow.class);
    }
}
