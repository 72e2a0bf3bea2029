package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.AccountDisabled;
import id.go.bappenas.sso.employee.event.AccountEnabled;
import id.go.bappenas.sso.employee.event.IdentityChanged;
import id.go.bappenas.sso.employee.event.WorkMailboxChanged;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Mail kind {@code account-notice}: what happened to an account, to its person. */
public final class AccountNoticeFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public AccountNoticeFactory() {
        super(AccountNotice.KIND);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof IdentityChanged change) {
                IdentityNotice.order(change);
            } else if (event instanceof WorkMailboxChanged change) {
                new NotMeLinks(change.session(), change.realm())
                        .workMailboxChanged(change.person(), change.before(), change.after());
                AccountNotice.order(change);
            } else if (event instanceof AccountDisabled disabled) {
                DisabledNotice.tell(disabled.session(), disabled.realm(), disabled.person());
            } else if (event instanceof AccountEnabled enabled) {
                AccountNotice.decided(enabled.session(), enabled.realm(), enabled.person(), Matter.ENABLED);
            }
        });
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new AccountNotice(session);
    }
}
