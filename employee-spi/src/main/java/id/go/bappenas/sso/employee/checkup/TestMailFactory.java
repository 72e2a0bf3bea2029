package id.go.bappenas.sso.employee.checkup;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail {@code recovery-test}: somebody wants to know whether the external address can still be read. */
public final class TestMailFactory extends SimpleMailFactory {

    /** Kind of mail. */
    public static final String PROVIDER_ID = "recovery-test";

    /** Made by Keycloak. */
    public TestMailFactory() {
        super(PROVIDER_ID);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new TestMail(session);
    }
}
