package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.columns.MovedTablesContract;

class NoticeMovedTablesTest extends MovedTablesContract {

    NoticeMovedTablesTest() {
        super("META-INF/notice-changelog.xml", 5);
    }
}
