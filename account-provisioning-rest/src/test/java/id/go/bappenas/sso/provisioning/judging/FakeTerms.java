package id.go.bappenas.sso.provisioning.judging;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import java.time.LocalDate;

/** A realm whose domain is the ministry's, on one day; the name postmaster is reserved. */
final class FakeTerms implements ListTerms {

    @Override
    public boolean isOwnDomain(ExternalAddress address) {
        return address.domain().endsWith("bappenas.go.id");
    }

    @Override
    public boolean isReserved(String username) {
        return username.startsWith("postmaster");
    }

    @Override
    public int contractMonths() {
        return 60;
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 11, 23);
    }
}
