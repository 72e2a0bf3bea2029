package id.go.bappenas.sso.provisioning.judging;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.provisioning.intake.Limits;
import id.go.bappenas.sso.provisioning.username.ReservedNames;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.LocalDate;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The terms of a realm and its server: settings only. */
public final class RealmTerms implements ListTerms {

    private final RealmModel realm;
    private final ExternalAddresses addresses;
    private final ReservedNames reserved;
    private final Limits limits;

    public RealmTerms(KeycloakSession session) {
        this.realm = session.getContext().getRealm();
        this.addresses = ExternalAddresses.of(session);
        this.reserved = ReservedNames.of(session);
        this.limits = Limits.of(session);
    }

    @Override
    public boolean isOwnDomain(ExternalAddress address) {
        return addresses.isOwnDomain(realm, address);
    }

    @Override
    public boolean isReserved(String username) {
        return reserved.contains(username);
    }

    @Override
    public int contractMonths() {
        return limits.contractMonths();
    }

    @Override
    public LocalDate today() {
        return RealmTimeZone.today(realm);
    }
}
