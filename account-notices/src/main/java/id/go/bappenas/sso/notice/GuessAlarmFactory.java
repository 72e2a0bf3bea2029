package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail kind {@code identity-guessing-alarm}: tells Pusdatin of wrong identity data in Lupa Password. */
public final class GuessAlarmFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public GuessAlarmFactory() {
        super(GuessAlarm.KIND);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new GuessAlarm(session);
    }
}
