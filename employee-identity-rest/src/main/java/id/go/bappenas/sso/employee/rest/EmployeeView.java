package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.address.AddressDispute;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.IdentityOnFile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an officer sees of a person, as JSON.
 *
 * @param identity {@code null} if nothing is on file
 * @param externalEmail {@code null} if there is no address
 * @param dispute the person's open dispute ("Bukan saya"), {@code null} if there is none
 * @param findings what an officer should look at again, {@code null} if not asked
 */
record EmployeeView(
        String username,
        Identity identity,
        Address externalEmail,
        Dispute dispute,
        List<Map<String, Object>> findings) {

    private static final int MOST_PRESSES = 20;

    /** @param recordedBy user name of the officer, {@code null} if nobody is known */
    record Identity(String nikLastFour, String recordedAt, String recordedBy) {

        static Identity of(IdentityOnFile file, String recordedBy) {
            return new Identity(file.nikLastFour(), String.valueOf(file.recordedAt()), recordedBy);
        }
    }

    /**
     * @param masked enough of the address to recognise it
     * @param trusted whether a reset may go there now
     * @param confirmationsNeeded how many officers have to confirm it for it to be trusted at once
     * @param timeSuffices whether time alone makes it trusted; if not, no other mailbox was told of it, or it is in doubt
     * @param registeredAt when it came on record, {@code null} if it is not yet
     * @param registeredBy user name of the account that set it, {@code null} if that is not known
     * @param sharedWith user names of others with the same address
     */
    record Address(
            String masked,
            boolean trusted,
            int confirmationsNeeded,
            boolean timeSuffices,
            String registeredAt,
            String registeredBy,
            Set<String> sharedWith) {}

    /**
     * @param since when the person said so
     * @param address that was registered then, masked; {@code null} if there was none
     * @param notice kind of the notice whose link was used
     * @param noticeOf when that happened which the notice tells of
     * @param trustedAddress the one of before, masked, where resets go until the dispute is resolved; {@code null} if there is none
     * @param resetsClosed whether resets go nowhere until then, because other addresses were trusted within 30 days as well
     * @param contestedAddresses those others, masked, as far as they are remembered
     * @param presses each time that somebody pressed "Bukan saya", the first one first
     * @param firstOfficer user name of the first of the two officers, {@code null} if there is none yet
     * @param firstConsent when that officer agreed, {@code null} if there is none yet
     */
    record Dispute(
            String since,
            String address,
            String notice,
            String noticeOf,
            String trustedAddress,
            boolean resetsClosed,
            List<String> contestedAddresses,
            List<Press> presses,
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
                    dispute.presses().stream()
                            .limit(MOST_PRESSES)
                            .map(Press::of)
                            .toList(),
                    firstOfficer,
                    dispute.firstConsent() == null
                            ? null
                            : dispute.firstConsent().toString());
        }
    }

    /**
     * @param mailbox whose link it was, masked; {@code null} for the work mailbox
     * @param notice kind of the notice
     * @param noticeOf when that happened which is disowned
     */
    record Press(String at, String mailbox, String notice, String noticeOf) {

        static Press of(AddressDispute.Press press) {
            return new Press(
                    press.pressed().toString(),
                    press.mailbox().map(ExternalAddress::masked).orElse(null),
                    press.notice(),
                    press.noticed().toString());
        }
    }

    EmployeeView withFindings(List<Map<String, Object>> told) {
        return new EmployeeView(username, identity, externalEmail, dispute, told);
    }
}
