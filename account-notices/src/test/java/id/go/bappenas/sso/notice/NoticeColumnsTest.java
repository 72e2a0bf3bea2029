package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.columns.ColumnsContract;
import id.go.bappenas.sso.columns.Guard;
import id.go.bappenas.sso.employee.event.Disowned;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class NoticeColumnsTest extends ColumnsContract {

    NoticeColumnsTest() {
        super(
                List.of("notice-changelog.xml"),
                List.of(NotMeLinkEntity.class, AnnouncedPasswordEntity.class, HeldAlarmEntity.class),
                Map.ofEntries(
                        Map.entry("SSO_NOT_ME_LINK.ID", Guard.uuid()),
                        Map.entry("SSO_NOT_ME_LINK.REALM_ID", Guard.keycloaks(36)),
                        Map.entry("SSO_NOT_ME_LINK.USER_ID", Guard.keycloaks(255)),
                        Map.entry("SSO_NOT_ME_LINK.ABOUT", Guard.constants(Disowned.values())),
                        Map.entry(
                                "SSO_NOT_ME_LINK.ORIGIN",
                                Guard.address(text -> new RequestOrigin(Instant.EPOCH, text, null).address())),
                        Map.entry(
                                "SSO_NOT_ME_LINK.BROWSER",
                                Guard.cut(text -> new RequestOrigin(Instant.EPOCH, null, text).browser())),
                        // The value is an address that was parsed.
                        Map.entry("SSO_NOT_ME_LINK.EXTERNAL_MAILBOX", Guard.longest(254)),
                        Map.entry("SSO_NOT_ME_LINK.CREDENTIAL_ID", Guard.keycloaks(36)),
                        Map.entry("SSO_NOT_ME_LINK.SECRET_DIGEST", Guard.digest()),
                        // The value has at most all three fields.
                        Map.entry("SSO_NOT_ME_LINK.ITEMS", Guard.longest("nik,birth_place,birth_date".length())),
                        Map.entry("SSO_NOT_ME_LINK.USED_WITH", Guard.uuid()),
                        Map.entry("SSO_TOLD_PASSWORD.USER_ID", Guard.keycloaks(255)),
                        Map.entry("SSO_TOLD_PASSWORD.REALM_ID", Guard.keycloaks(36)),
                        Map.entry("SSO_HELD_ALARM.ID", Guard.uuid()),
                        Map.entry("SSO_HELD_ALARM.REALM_ID", Guard.keycloaks(36)),
                        Map.entry("SSO_HELD_ALARM.USER_ID", Guard.keycloaks(255)),
                        Map.entry("SSO_HELD_ALARM.ABOUT", Guard.constants(Disowned.values()))));
    }
}
