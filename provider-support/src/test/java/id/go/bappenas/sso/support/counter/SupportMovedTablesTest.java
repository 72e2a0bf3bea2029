package id.go.bappenas.sso.support.counter;

import id.go.bappenas.sso.columns.MovedTablesContract;

class SupportMovedTablesTest extends MovedTablesContract {

    SupportMovedTablesTest() {
        super("META-INF/support-changelog.xml", 1);
    }
}
