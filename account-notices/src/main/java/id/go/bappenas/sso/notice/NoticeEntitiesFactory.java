package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.support.jpa.ModuleTablesFactory;

/** The tables of links, announced passwords and held alarms. */
public final class NoticeEntitiesFactory extends ModuleTablesFactory {

    /** Made by Keycloak. */
    public NoticeEntitiesFactory() {
        super(
                "account-notices",
                "META-INF/notice-changelog.xml",
                NotMeLinkEntity.class,
                AnnouncedPasswordEntity.class,
                HeldAlarmEntity.class);
    }
}
