package id.go.bappenas.sso.reset.mail;

import id.go.bappenas.sso.employee.mail.ExternalMailProvider;
import id.go.bappenas.sso.employee.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail {@code reset-not-me}: tells Pusdatin that somebody disowned a request. */
public final class NotMeMailFactory extends SimpleMailFactory {

    /** Kind of mail. */
    public static final String PROVIDER_ID = "reset-not-me";

    /** Made by Keycloak. */
    public NotMeMailFactory() {
        super(PROVIDER_ID);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new NotMeMail(session);
    }
}
