package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail kind {@code account-disowned-summary}: tells Pusdatin what else a person disowned within the hour after an alarm. */
public final class AlarmSummaryFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public AlarmSummaryFactory() {
        super(AlarmSummary.KIND);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new AlarmSummary(session);
    }
}
