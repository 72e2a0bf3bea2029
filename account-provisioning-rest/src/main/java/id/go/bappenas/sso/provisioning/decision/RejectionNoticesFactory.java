package id.go.bappenas.sso.provisioning.decision;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;

/** Mail kind {@code account-rejection-notices}, which only orders others. */
public final class RejectionNoticesFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public RejectionNoticesFactory() {
        super(RejectionNotices.KIND);
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new RejectionNotices(session);
    }
}
