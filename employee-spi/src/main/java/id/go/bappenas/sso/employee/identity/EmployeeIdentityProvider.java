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
 * Who an employee is: NIK, birthplace and birth date, kept as keyed digests. SPI {@code employee-identity}.
 *
 * <p>Every method works in the caller's transaction and throws {@link IdentityUnavailableException} where the key is missing:
 * the caller then refuses what was asked of it.
 */
public interface EmployeeIdentityProvider extends Provider {

    /**
     * Sets or replaces a person's identity data.
     *
     * @param recordedBy user id of the officer, {@code null} if an approved request did it; the person depends on that officer
     *     and on all on whom the officer depends ({@link KnownPerson.Relation#DEPENDENT})
     * @throws NikInUseException if another person of the realm has the NIK; where that person was recorded at the same moment,
     *     the transaction can only be rolled back
     * @throws ModelDuplicateException if somebody else records this person's first data at the same moment: the transaction can
     *     only be rolled back, and the same call succeeds in a new one
     */
    void record(RealmModel realm, UserModel person, IdentityFactors factors, String recordedBy);

    /**
     * The same for one of the first officers, whom an administrator puts on file and who depends on no officer.
     *
     * @param administrator user id
     */
    void enrol(RealmModel realm, UserModel person, IdentityFactors factors, String administrator);

    /**
     * Whether all three are the person's. Takes the same work for nobody, for a person without data, and for wrong data; the
     * comparison takes constant time. Digests under an older key move to the newest when they match, in a transaction of their
     * own. Digests whose key is gone match nothing: the log says so, and no page can tell.
     *
     * @param person {@code null} if what was typed names nobody
     */
    boolean matches(RealmModel realm, UserModel person, IdentityFactors typed);

    /**
     * The same answer as {@link #matches}, and nothing moves: the time taken is the same for right and wrong data, also while
     * digests under an older key are there.
     */
    boolean agrees(RealmModel realm, UserModel person, IdentityFactors typed);

    /** Empty if nothing is on file. */
    Optional<IdentityOnFile> onFile(RealmModel realm, UserModel person);

    /** Those of these user ids whose identity data are on file. */
    Set<String> onFile(RealmModel realm, Collection<String> userIds);

    /** User id of the person with this NIK. */
    Optional<String> userIdOf(RealmModel realm, Nik nik);

    /** User ids of the people with these NIKs; a NIK that nobody has is not in the answer. */
    Map<Nik, String> userIdsOf(RealmModel realm, Collection<Nik> niks);

    /**
     * The digest of a NIK under each active key, the newest last: for tables that have to recognise a person and must not hold
     * the NIK. Equal to what {@link #digestsOnFile} answers for the person who has it.
     */
    List<String> digests(RealmModel realm, Nik nik);

    /** The NIK digests on file for a person, one for each key; empty if nothing is on file. */
    Set<String> digestsOnFile(RealmModel realm, String userId);

    /** The person of an account, to be told apart from others; empty if no NIK is on file. Needs no key. */
    Optional<KnownPerson> person(RealmModel realm, String userId);

    /** User ids of people on file, those longest on file first. */
    List<String> longestOnFile(RealmModel realm, int first, int most);

    /**
     * Encrypts what has to wait in a table, with a key of its own for each purpose.
     *
     * @param purpose what it is for, such as the name of the table's owner
     */
    Sealing sealing(RealmModel realm, String purpose);

    /** Whether there was something to forget. */
    boolean forget(RealmModel realm, String userId);

    /** A keyed digest for counters, not the one on file: tells two NIKs apart and nothing else. */
    String pseudonym(RealmModel realm, Nik nik);

    /** How many people's digests stand under which key; keys go by their id and a check value: {@code 1-5f2a90bc}. */
    Map<String, Long> digestsByKey(RealmModel realm);
}
