package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.columns.MovedTablesContract;

class MailMovedTablesTest extends MovedTablesContract {

    MailMovedTablesTest() {
        super("META-INF/mail-changelog.xml", 1);
    }
}
