package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.address.AddressDispute;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.IdentityOnFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person's data for officers, as JSON.
 *
 * @param identity {@code null} if no data are on file
 * @param externalEmail {@code null} if no address is registered
 * @param dispute the person's open dispute ("Bukan saya"), or {@code null}
 * @param findings unusual parts of the NIK, {@code null} if not requested
 */
public record EmployeeView(
        String username,
        Identity identity,
        Address externalEmail,
        Dispute dispute,
        List<Map<String, Object>> findings) {

    private static final int MOST_REPORTS = 20;

    /** @param recordedBy user name of the officer, {@code null} if unknown */
    public record Identity(String nikLastFour, String recordedAt, String recordedBy) {

        static Identity of(IdentityOnFile file, String recordedBy) {
            return new Identity(file.nikLastFour(), String.valueOf(file.recordedAt()), recordedBy);
        }
    }

    /**
     * @param masked a recognisable part of the address
     * @param trusted whether Lupa Password may send links to it now
     * @param confirmationsNeeded number of officers whose confirmation makes it trusted at once
     * @param timeSuffices whether time alone makes it trusted; false if no other mailbox got a notice, or the address is
     *     doubtful
     * @param registeredAt when the address came on record, {@code null} if it is not on record yet
     * @param registeredBy user name of the account that set it, {@code null} if unknown
     * @param sharedWith user names of others with the same address
     */
    public record Address(
            String masked,
            boolean trusted,
            int confirmationsNeeded,
            boolean timeSuffices,
            String registeredAt,
            String registeredBy,
            Set<String> sharedWith) {}

    /**
     * @param since time of "Bukan saya"
     * @param address the address registered at that time, masked; {@code null} if there was no address
     * @param notice kind of the notice whose link was used
     * @param noticeOf time of the change that the notice is about
     * @param trustedAddress the address trusted before, masked, for resets until the dispute is resolved; {@code null} without
     *     one
     * @param resetsClosed whether Lupa Password is closed until then, because other addresses were trusted within 30 days as
     *     well
     * @param contestedAddresses those other addresses, masked, as far as their rows still exist
     * @param presses each use of "Bukan saya", the first one first
     * @param firstOfficer user name of the first of the two officers, or {@code null}
     * @param firstConsent time of that officer's consent, or {@code null}
     */
    public record Dispute(
            String since,
            String address,
            String notice,
            String noticeOf,
            String trustedAddress,
            boolean resetsClosed,
            List<String> contestedAddresses,
            List<DisputeReport> presses,
            String firstOfficer,
            String firstConsent) {

        static Dispute of(AddressDispute dispute, String firstOfficer) {
            return new Dispute(
                    dispute.since().toString(),
                    dispute.disputed().map(ExternalAddress::masked).orElse(null),
                    dispute.notice(),
                    dispute.noticed().toString(),
                    dispute.frozen().map(ExternalAddress::masked).orElse(null),
                    dispute.closed(),
                    dispute.contested().stream().map(ExternalAddress::masked).toList(),
                    dispute.reports().stream()
                            .limit(MOST_REPORTS)
                            .map(DisputeReport::of)
                            .toList(),
                    firstOfficer,
                    dispute.firstConsent() == null
                            ? null
                            : dispute.firstConsent().toString());
        }
    }

    /**
     * @param mailbox mailbox of the used link, masked; {@code null} for the work mailbox
     * @param notice kind of the notice
     * @param noticeOf time of the disowned change
     */
    public record DisputeReport(String at, String mailbox, String notice, String noticeOf) {

        static DisputeReport of(AddressDispute.Report report) {
            return new DisputeReport(
                    report.pressed().toString(),
                    report.mailbox().map(ExternalAddress::masked).orElse(null),
                    report.notice(),
                    report.noticed().toString());
        }
    }

    /**
     * Another text after each change of these data: of the identity data, of the address and its confirmations, or of the
     * dispute. It has no personal data.
     */
    public String revision() {
        return revision(
                Optional.ofNullable(identity).map(Identity::recordedAt),
                Optional.ofNullable(externalEmail).map(Address::registeredAt),
                externalEmail == null ? 0 : externalEmail.confirmationsNeeded(),
                Optional.ofNullable(dispute).map(open -> open.since() + "/" + open.firstConsent()));
    }

    static String revision(
            Optional<String> recordedAt, Optional<String> registeredAt, int confirmations, Optional<String> dispute) {
        return String.join(
                " ",
                recordedAt.orElse("-"),
                registeredAt.orElse("-"),
                String.valueOf(confirmations),
                dispute.orElse("-"));
    }

    EmployeeView withFindings(List<Map<String, Object>> told) {
        return new EmployeeView(username, identity, externalEmail, dispute, told);
    }
}
