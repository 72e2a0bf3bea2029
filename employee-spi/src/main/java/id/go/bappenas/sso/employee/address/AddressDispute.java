package id.go.bappenas.sso.employee.address;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person's open dispute ("Bukan saya"). Until two officers resolve the dispute, only the address that was trusted before gets
 * mails; if other addresses were trusted as well, no address gets mails. A newly registered address does not change that.
 *
 * @param since time of "Bukan saya"
 * @param notice kind of the notice whose link was used, such as {@code address_change}
 * @param noticed time of the change that the notice is about
 * @param disputed the address that was registered at that time
 * @param frozen the last address that was trusted before
 * @param contested other addresses that were trusted within the 30 days before, as far as their rows still exist
 * @param closed whether no address gets mails, because others than {@code frozen} were trusted as well
 * @param reports each use of "Bukan saya", the first one first
 * @param firstOfficer user id of the first of the two officers, {@code null} if there is none yet
 * @param firstConsent time of that officer's consent, {@code null} if there is none yet
 */
public record AddressDispute(
        Instant since,
        String notice,
        Instant noticed,
        Optional<ExternalAddress> disputed,
        Optional<ExternalAddress> frozen,
        List<ExternalAddress> contested,
        boolean closed,
        List<Report> reports,
        String firstOfficer,
        Instant firstConsent) {

    public AddressDispute {
        contested = List.copyOf(contested);
        reports = List.copyOf(reports);
    }

    /**
     * @param pressed time of the click
     * @param notice kind of the notice whose link was used
     * @param noticed time of the change that the notice is about
     * @param mailbox mailbox of the used link, empty for the work mailbox
     */
    public record Report(Instant pressed, String notice, Instant noticed, Optional<ExternalAddress> mailbox) {

        static Report of(DisputeReportEntity row) {
            return new Report(
                    row.pressedAt(),
                    row.notice(),
                    row.noticedAt(),
                    row.mailbox().flatMap(ExternalAddress::parse));
        }
    }

    static AddressDispute of(AddressDisputeEntity row, AddressRules rules) {
        return new AddressDispute(
                row.openedAt(),
                row.notice(),
                row.noticedAt(),
                row.address().flatMap(ExternalAddress::parse),
                row.frozen().flatMap(ExternalAddress::parse),
                rules.contested().stream().map(ExternalAddress::new).toList(),
                row.isClosed(),
                rules.rows().reports().stream().map(Report::of).toList(),
                row.firstOfficer().map(officer -> officer.userId()).orElse(null),
                row.firstAt());
    }
}
