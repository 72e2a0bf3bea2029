package id.go.bappenas.sso.password.history;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * The former passwords that a person chose, newest first. They are stored as Keycloak stores them: credentials of type
 * {@code password-history}. If this module is removed, Keycloak's own rule reads the same rows, and rows that Keycloak's rule
 * wrote count here.
 */
public final class PasswordHistory {

    private final SubjectCredentialManager credentials;

    private PasswordHistory(SubjectCredentialManager credentials) {
        this.credentials = credentials;
    }

    /** Reads the history, without the current password. */
    public static PasswordHistory of(UserModel user) {
        return new PasswordHistory(user.credentialManager());
    }

    /**
     * Number of history entries that are compared in addition to the current password. A temporary password takes no place:
     * while it is current, all places belong to the history.
     *
     * @param places the policy's number
     */
    public static int beside(boolean temporary, int places) {
        return temporary ? places : Math.max(0, places - 1);
    }

    List<CredentialModel> newest(int number) {
        return all().limit(number).toList();
    }

    /** Adds the password that the current password has just replaced. */
    public void add(CredentialModel former) {
        former.setId(null);
        former.setType(PasswordCredentialModel.PASSWORD_HISTORY);
        // A label must be unique among a person's credentials.
        former.setUserLabel(null);
        credentials.createStoredCredential(former);
    }

    /** Deletes all but the newest passwords, except passwords written after the given moment, in milliseconds since 1970. */
    public void trim(int number, long youngerThan) {
        outOfPlace(all().toList(), number, youngerThan)
                .forEach(former -> credentials.removeStoredCredentialById(former.getId()));
    }

    static List<CredentialModel> outOfPlace(List<CredentialModel> newestFirst, int number, long youngerThan) {
        return newestFirst.stream()
                .skip(number)
                .filter(former -> former.getCreatedDate() == null || former.getCreatedDate() < youngerThan)
                .toList();
    }

    private Stream<CredentialModel> all() {
        return credentials
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.PASSWORD_HISTORY)
                .sorted(CredentialModel.comparingByStartDateDesc());
    }
}
