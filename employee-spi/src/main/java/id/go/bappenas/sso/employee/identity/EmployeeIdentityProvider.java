package id.go.bappenas.sso.employee.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * Identity data of employees: NIK, birthplace and birth date, stored as keyed digests. SPI {@code employee-identity}.
 *
 * <p>Each method works in the caller's transaction, and throws {@link IdentityUnavailableException} if the key is missing: the
 * caller then refuses its request.
 */
public interface EmployeeIdentityProvider extends Provider {

    /**
     * Sets or replaces a person's identity data.
     *
     * @param recordedBy user id of the officer, {@code null} for an approved request; the person then depends on that officer
     *     and on all officers on whom that officer depends ({@link KnownPerson.Relation#DEPENDENT})
     * @throws NikInUseException if another person of the realm has the NIK; if that person was recorded at the same moment, the
     *     transaction can only be rolled back
     * @throws ModelDuplicateException if another transaction records this person's first data at the same moment: this
     *     transaction can only be rolled back, and the call succeeds in a new one
     */
    void record(RealmModel realm, UserModel person, IdentityFactors factors, String recordedBy);

    /**
     * Sets the data of a first officer, as an administrator may do; the officer depends on no other officer.
     *
     * @param administrator user id
     */
    void enrol(RealmModel realm, UserModel person, IdentityFactors factors, String administrator);

    /**
     * Whether all three belong to the person. Takes the same work without an account, for a person without data, and for wrong
     * data; the comparison takes constant time. Matching digests under an older key move to the newest key in a separate
     * transaction. Digests under a missing key match nothing; the log reports this, pages do not.
     *
     * @param person {@code null} if there is no account with the typed name
     */
    boolean matches(RealmModel realm, UserModel person, IdentityFactors typed);

    /**
     * Gives the same answer as {@link #matches} and moves no digests: it takes the same time for right and wrong data, also
     * with digests under an older key.
     */
    boolean agrees(RealmModel realm, UserModel person, IdentityFactors typed);

    /** Empty if nothing is on file. */
    Optional<IdentityOnFile> onFile(RealmModel realm, UserModel person);

    /** The given user ids with identity data on file. */
    Set<String> onFile(RealmModel realm, Collection<String> userIds);

    /** User id of the person with this NIK. */
    Optional<String> userIdOf(RealmModel realm, Nik nik);

    /** User ids by NIK; without the NIKs that are not on file. */
    Map<Nik, String> userIdsOf(RealmModel realm, Collection<Nik> niks);

    /**
     * The digests of a NIK under each active key, the newest last, for tables that recognise a person and must not hold the
     * NIK. They equal {@link #digestsOnFile} of the person with that NIK.
     */
    List<String> digests(RealmModel realm, Nik nik);

    /** The NIK digests on file for a person, one for each key; empty if nothing is on file. */
    Set<String> digestsOnFile(RealmModel realm, String userId);

    /** The person of an account, for comparisons with other persons; empty if no NIK is on file. Needs no key. */
    Optional<KnownPerson> person(RealmModel realm, String userId);

    /** User ids of people on file, those longest on file first. */
    List<String> longestOnFile(RealmModel realm, int first, int most);

    /**
     * Encrypts data in tables, with a separate key for each purpose.
     *
     * @param purpose use of the data, such as the name of the table's owner
     */
    Sealing sealing(RealmModel realm, String purpose);

    /** Deletes a person's data; false if no data were on file. */
    boolean forget(RealmModel realm, String userId);

    /** A keyed digest for counters, other than the digest on file: it only tells two NIKs apart. */
    String pseudonym(RealmModel realm, Nik nik);

    /** Number of people with digests under each key; a key is named by its id and a check value: {@code 1-5f2a90bc}. */
    Map<String, Long> digestsByKey(RealmModel realm);

    /** Which keys are usable. Throws nothing if one is missing. */
    IdentityKeyState keyState(RealmModel realm);
}
