package id.go.bappenas.sso.employee.identity;

import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * Who an employee is: NIK, birthplace and birth date, kept as keyed digests. SPI {@code employee-identity}.
 *
 * <p>Every method works in the caller's transaction and throws {@link IdentityUnavailableException} where the key is missing:
 * the caller then refuses what was asked of it.
 */
public interface EmployeeIdentityProvider extends Provider {

    /**
     * Sets or replaces a person's identity data.
     *
     * @param recordedBy user id of the officer, {@code null} for an import without one
     * @throws NikInUseException if another person of the realm has the NIK; where that person was recorded at the same moment,
     *     the transaction can only be rolled back
     * @throws ModelDuplicateException if somebody else records this person's first data at the same moment: the transaction can
     *     only be rolled back, and the same call succeeds in a new one
     */
    void record(RealmModel realm, UserModel person, IdentityFactors factors, String recordedBy);

    /**
     * Whether all three are the person's. Takes the same work for nobody, for a person without data, and for wrong data; the
     * comparison takes constant time. Digests under an older key move to the newest when they match, in a transaction of their
     * own. Digests whose key is gone match nothing: the log says so, and no page can tell.
     *
     * @param person {@code null} if what was typed names nobody
     */
    boolean matches(RealmModel realm, UserModel person, IdentityFactors typed);

    /** Empty if nothing is on file. */
    Optional<IdentityOnFile> onFile(RealmModel realm, UserModel person);

    /** User id of the person with this NIK. */
    Optional<String> userIdOf(RealmModel realm, Nik nik);

    /** Whether there was something to forget. */
    boolean forget(RealmModel realm, String userId);

    /** A keyed digest for counters, not the one on file: tells two NIKs apart and nothing else. */
    String pseudonym(RealmModel realm, Nik nik);

    /** How many people's digests stand under which key; keys go by their id and a check value: {@code 1-5f2a90bc}. */
    Map<String, Long> digestsByKey(RealmModel realm);
}
