package id.go.bappenas.sso.password.reminder;

import id.go.bappenas.sso.columns.ColumnsContract;
import id.go.bappenas.sso.columns.Guard;
import java.util.List;
import java.util.Map;

class PasswordColumnsTest extends ColumnsContract {

    PasswordColumnsTest() {
        super(
                List.of("password-changelog.xml"),
                List.of(SentReminderEntity.class),
                Map.of(
                        "SSO_PASSWORD_REMINDER.ID", Guard.uuid(),
                        "SSO_PASSWORD_REMINDER.REALM_ID", Guard.keycloaks(36),
                        "SSO_PASSWORD_REMINDER.USER_ID", Guard.keycloaks(255)));
    }
}
