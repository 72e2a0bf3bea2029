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
     * @param sharedWith user names of others with the same address
     */
    record Address(String masked, boolean trusted, int confirmationsNeeded, Set<String> sharedWith) {}

    /**
     * @param since when the person said so
     * @param address that was registered then, masked; {@code null} if there was none
     * @param notice kind of the notice whose link was used
     * @param noticeOf when that happened which the notice tells of
     * @param trustedAddress the one of before, masked, where resets go until the dispute is resolved; {@code null} if there is none
     * @param firstOfficer user name of the first of the two officers, {@code null} if there is none yet
     * @param firstConsent when that officer agreed, {@code null} if there is none yet
     */
    record Dispute(
            String since,
            String address,
            String notice,
            String noticeOf,
            String trustedAddress,
            String firstOfficer,
            String firstConsent) {

        static Dispute of(AddressDispute dispute, String firstOfficer) {
            return new Dispute(
                    dispute.since().toString(),
                    dispute.disputed().map(ExternalAddress::masked).orElse(null),
                    dispute.notice(),
                    dispute.noticed().toString(),
                    dispute.frozen().map(ExternalAddress::masked).orElse(null),
                    firstOfficer,
                    dispute.firstConsent() == null
                            ? null
                            : dispute.firstConsent().toString());
        }
    }

    EmployeeView withFindings(List<Map<String, Object>> told) {
        return new EmployeeView(username, identity, externalEmail, dispute, told);
    }
}
