package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.identity.IdentityOnFile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an officer sees of a person, as JSON.
 *
 * @param identity {@code null} if nothing is on file
 * @param externalEmail {@code null} if there is no address
 * @param findings what an officer should look at again, {@code null} if not asked
 */
record EmployeeView(String username, Identity identity, Address externalEmail, List<Map<String, Object>> findings) {

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

    EmployeeView withFindings(List<Map<String, Object>> told) {
        return new EmployeeView(username, identity, externalEmail, told);
    }
}
