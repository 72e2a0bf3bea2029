package id.go.bappenas.sso.employee.notice;

import id.go.bappenas.sso.employee.mail.ExternalMailProvider;
import id.go.bappenas.sso.employee.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail kind {@code account-disowned}: tells Pusdatin of "Bukan saya". */
public final class AlarmFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public AlarmFactory() {
        super(Alarm.KIND);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new Alarm(session);
    }
}
