package id.go.bappenas.sso.password.jpa;

import id.go.bappenas.sso.password.reminder.SentReminderEntity;
import id.go.bappenas.sso.support.jpa.ModuleTablesFactory;

/** The table of ordered reminders. */
public final class PasswordEntitiesFactory extends ModuleTablesFactory {

    /** Made by Keycloak. */
    public PasswordEntitiesFactory() {
        super("password-policy-spi", "META-INF/password-changelog.xml", SentReminderEntity.class);
    }
}
