package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.AddressDisputeResolved;
import id.go.bappenas.sso.employee.event.ExternalAddressChanged;
import id.go.bappenas.sso.employee.event.MailboxesGivenUp;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.SimpleMailFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Mail kind {@code external-address-changed}, ordered for every {@link ExternalAddressChanged} and {@link AddressDisputeResolved}. */
public final class AddressNoticeFactory extends SimpleMailFactory {

    /** Made by Keycloak. */
    public AddressNoticeFactory() {
        super(AddressNotice.KIND);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof ExternalAddressChanged change) {
                AddressNotice.order(change);
            } else if (event instanceof AddressDisputeResolved resolved) {
                AddressNotice.order(resolved);
            } else if (event instanceof MailboxesGivenUp given) {
                new NotMeLinks(given.session(), given.realm()).giveUp(given.person(), given.kept());
            }
        });
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new AddressNotice(session);
    }
}
