package id.go.bappenas.sso.employee.address;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person's open dispute ("Bukan saya"): until two officers resolve it, whatever address is registered meanwhile, only the
 * address that was trusted before may be written to, or none if others were trusted as well.
 *
 * @param since when the person said so
 * @param notice kind of the notice whose link was used, such as {@code address_change}
 * @param noticed when that happened which the notice tells of
 * @param disputed the address that was registered when the person said so
 * @param frozen the last one that was trusted before
 * @param contested other addresses that were trusted within the 30 days before, as far as they are remembered
 * @param closed whether no address at all may be written to, because others than {@code frozen} were trusted as well
 * @param presses each time that somebody pressed "Bukan saya", the first one first
 * @param firstOfficer user id of the first of the two officers, {@code null} if there is none yet
 * @param firstConsent when that officer agreed, {@code null} if there is none yet
 */
public record AddressDispute(
        Instant since,
        String notice,
        Instant noticed,
        Optional<ExternalAddress> disputed,
        Optional<ExternalAddress> frozen,
        List<ExternalAddress> contested,
        boolean closed,
        List<Press> presses,
        String firstOfficer,
        Instant firstConsent) {

    public AddressDispute {
        contested = List.copyOf(contested);
        presses = List.copyOf(presses);
    }

    /**
     * @param pressed when
     * @param notice kind of the notice whose link was used
     * @param noticed when that happened which the notice tells of
     * @param mailbox whose link it was, empty for the work mailbox
     */
    public record Press(Instant pressed, String notice, Instant noticed, Optional<ExternalAddress> mailbox) {

        static Press of(DisputePressEntity row) {
            return new Press(
                    row.pressedAt(),
                    row.notice(),
                    row.noticedAt(),
                    row.mailbox().flatMap(ExternalAddress::parse));
        }
    }

    static AddressDispute of(AddressDisputeEntity row, AddressFile file) {
        return new AddressDispute(
                row.openedAt(),
                row.notice(),
                row.noticedAt(),
                row.address().flatMap(ExternalAddress::parse),
                row.frozen().flatMap(ExternalAddress::parse),
                file.contested().stream().map(ExternalAddress::new).toList(),
                row.isClosed(),
                file.shelf().presses().stream().map(Press::of).toList(),
                row.firstOfficer().map(officer -> officer.userId()).orElse(null),
                row.firstAt());
    }
}
