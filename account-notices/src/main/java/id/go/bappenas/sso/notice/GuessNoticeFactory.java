package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail kind {@code identity-guessing-notice}: tells a person of wrong identity data in Lupa Password. */
public final class GuessNoticeFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public GuessNoticeFactory() {
        super(GuessNotice.KIND);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new GuessNotice(session);
    }
}
