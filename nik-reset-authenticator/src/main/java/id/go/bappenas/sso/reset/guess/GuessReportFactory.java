package id.go.bappenas.sso.reset.guess;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Kind {@code identity-guessing} of the outbox: decides which mails about guesses are due, and orders them. */
public final class GuessReportFactory extends SimpleMailFactory {

    /** Kind of mail. */
    public static final String PROVIDER_ID = "identity-guessing";

    /** Made by Keycloak. */
    public GuessReportFactory() {
        super(PROVIDER_ID);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new GuessReport(session);
    }
}
