package id.go.bappenas.sso.provisioning.progress;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The row has to wait for time or for an operator. The report shows the code meanwhile. */
public final class RowDelayedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The code of a row that waits for a directory. */
    public static final String DIRECTORY_UNAVAILABLE = "directory-unavailable";

    private final String code;

    /** @param code short and stable, such as {@code address-untrusted} */
    public RowDelayedException(String code) {
        super(code);
        this.code = code;
    }

    /**
     * Delays the row while the person's directory does not answer, or one that may have the person.
     *
     * @param person the account; empty if it was not found
     */
    public static void ifOutOfReach(RealmModel realm, Optional<UserModel> person) {
        if (DirectoryOutages.isOutOfReach(realm, person)) {
            throw new RowDelayedException(DIRECTORY_UNAVAILABLE);
        }
    }

    public String code() {
        return code;
    }
}
