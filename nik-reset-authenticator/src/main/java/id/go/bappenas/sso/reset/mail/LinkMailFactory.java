package id.go.bappenas.sso.reset.mail;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail {@code reset-link}: "Konfirmasi Perubahan Password". */
public final class LinkMailFactory extends SimpleMailFactory {

    /** Kind of mail. */
    public static final String PROVIDER_ID = "reset-link";

    /** Made by Keycloak. */
    public LinkMailFactory() {
        super(PROVIDER_ID);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new LinkMail(session);
    }
}
