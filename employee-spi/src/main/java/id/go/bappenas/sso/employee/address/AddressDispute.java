package id.go.bappenas.sso.employee.address;

import java.time.Instant;
import java.util.Optional;

/**
 * A person's open dispute ("Bukan saya"): until two officers resolve it, whatever address is registered meanwhile, only the
 * address that was trusted before may be written to.
 *
 * @param since when the person said so
 * @param notice kind of the notice whose link was used, such as {@code address_change}
 * @param noticed when that happened which the notice tells of
 * @param disputed the address that was registered when the person said so
 * @param frozen the last one that was trusted before
 * @param firstOfficer user id of the first of the two officers, {@code null} if there is none yet
 * @param firstConsent when that officer agreed, {@code null} if there is none yet
 */
public record AddressDispute(
        Instant since,
        String notice,
        Instant noticed,
        Optional<ExternalAddress> disputed,
        Optional<ExternalAddress> frozen,
        String firstOfficer,
        Instant firstConsent) {

    static AddressDispute of(AddressDisputeEntity row) {
        return new AddressDispute(
                row.openedAt(),
                row.notice(),
                row.noticedAt(),
                row.address().flatMap(ExternalAddress::parse),
                row.frozen().flatMap(ExternalAddress::parse),
                row.firstOfficer().map(officer -> officer.userId()).orElse(null),
                row.firstAt());
    }
}
