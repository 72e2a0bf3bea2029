package id.go.bappenas.sso.employee.notice;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail kind {@code row-limit-exceeded}: tells Pusdatin that a person sends more rows of lists than a day allows. */
public final class RowLimitAlarmFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public RowLimitAlarmFactory() {
        super(RowLimitAlarm.KIND);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new RowLimitAlarm(session);
    }
}
