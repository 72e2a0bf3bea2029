package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.RowLimitExceeded;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Mail kind {@code row-limit-exceeded}: tells Pusdatin that a person sends more rows of lists than a day allows. */
public final class RowLimitAlarmFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public RowLimitAlarmFactory() {
        super(RowLimitAlarm.KIND);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof RowLimitExceeded exceeded) {
                RowLimitAlarm.order(exceeded);
            }
        });
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new RowLimitAlarm(session);
    }
}
