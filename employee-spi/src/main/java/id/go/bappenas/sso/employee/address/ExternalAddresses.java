package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.employee.event.Disowned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The external address of a person: user attribute {@code externalEmail}. Mails go to it if it is outside the ministry's own
 * domains and trusted. It is trusted if the approved request of the account or a second officer confirmed exactly this address.
 * An address that no known officer set (admin console, import, directory, program) needs two officers. An address is also
 * trusted after the realm's waiting time on record, if another mailbox of the person got a notice of it.
 *
 * <p>A dispute ("Bukan saya") belongs to the person. While it is open, only the address that was trusted before gets mails,
 * whatever is registered and confirmed meanwhile. If other addresses were trusted within 30 days as well, no address gets
 * mails. Two officers resolve the dispute.
 */
public interface ExternalAddresses {

    /** Name of the user attribute. */
    String ATTRIBUTE = "externalEmail";

    static ExternalAddresses of(KeycloakSession session) {
        return new JpaExternalAddresses(session);
    }

    /** The address on the account, trusted or not; empty if it is missing or not well-formed. */
    Optional<ExternalAddress> registered(UserModel person);

    /** The address, if a reset or a first password may go to it now. */
    Optional<ExternalAddress> trusted(RealmModel realm, UserModel person);

    /** Time for which a formerly trusted address gets notices about the account. */
    Duration RECENTLY = Duration.ofDays(30);

    /**
     * Each address that was trusted within that time, the current one first: the mailboxes for notices about the account. The
     * work mailbox is not in the list.
     *
     * @param time at most {@link #RECENTLY}, because older rows are deleted
     */
    List<ExternalAddress> recentlyTrusted(RealmModel realm, UserModel person, Duration time);

    /** Whether the address is in one of the ministry's own domains. */
    boolean isOwnDomain(RealmModel realm, ExternalAddress address);

    /**
     * Sets the address. Old, new and work address get a notice.
     *
     * @param officer user id of the officer who set it by REST; counts as known if the officer's NIK is on file. {@code null}
     *     for an approved request: then two officers have to confirm it, or the waiting time has to pass
     * @throws OwnDomainException if it is in the ministry's own domains
     * @throws AddressReadOnlyException if only a directory can change the address
     */
    void register(RealmModel realm, UserModel person, ExternalAddress address, String officer);

    /**
     * Sets the address of an account that an approved request has just created. The address is trusted, and gets no notice,
     * because the mail with the first password tells the person.
     *
     * @param officer user id of the officer who approved the request
     * @throws OwnDomainException if it is in the ministry's own domains
     * @throws AddressReadOnlyException if only a directory can change the address
     */
    void registerFirst(RealmModel realm, UserModel person, ExternalAddress address, String officer);

    /**
     * Sets a doubtful address: it comes from a row whose data differ from the person's data on file. Two officers have to
     * confirm it; time does not make it trusted. Old, new and work address get a notice.
     *
     * @throws OwnDomainException if it is in the ministry's own domains
     * @throws AddressReadOnlyException if only a directory can change the address
     */
    void registerHeld(RealmModel realm, UserModel person, ExternalAddress address);

    /**
     * An officer confirms the address on the account. If a known officer set it, one other person is enough; otherwise two
     * officers who are different persons have to confirm it. While a dispute is open, two officers have to resolve it; the
     * officer who set the address may be one of them.
     *
     * @param meant the address that the officer means
     * @param resolves whether the officer knows of the dispute and wants to resolve it
     * @return whether the address is trusted now; false for the first of two
     * @throws ConfirmationRefusedException if there is no address, if {@code meant} is not the registered one, or if this
     *     officer cannot confirm it
     */
    boolean confirm(RealmModel realm, UserModel person, ExternalAddress meant, String officer, boolean resolves);

    /**
     * Compares the address on the account with the address on record. If they differ, the new address comes on record
     * untrusted, and old, new and work address get a notice. Callers are listeners that see other changes than
     * {@link #register}; {@link #trusted} and {@link #confirm} call it themselves.
     *
     * @param account user id of the account that changed it, {@code null} if unknown; it does not count as a known officer
     */
    void notice(RealmModel realm, UserModel person, String account);

    /** Number of officers whose confirmation makes the address trusted at once; 0 without an address, or if it is confirmed. */
    int confirmationsNeeded(RealmModel realm, UserModel person);

    /**
     * Stores a use of "Bukan saya" and opens a dispute if there is no open one: always after the notice of an address change;
     * after another notice only if the address on record is not trusted.
     *
     * @param about the disowned change
     * @param happened time of that change
     * @param mailbox mailbox of the used link, empty for the work mailbox
     */
    void dispute(RealmModel realm, UserModel person, Disowned about, Instant happened, Optional<String> mailbox);

    /** How the registered address came on record; empty if it is missing or not on record yet. */
    Optional<AddressOnRecord> onRecord(RealmModel realm, UserModel person);

    /** The person's open dispute. */
    Optional<AddressDispute> openDispute(RealmModel realm, UserModel person);

    /**
     * Whether the person has given up the mailbox: it is not registered, and another address is or was the last trusted
     * address. Links that were mailed to it have to end for good, so that a later change does not make them valid again. This
     * is not for the work mailbox.
     */
    boolean isGivenUp(RealmModel realm, UserModel person, ExternalAddress mailbox);

    /** All people with this external address. People may share an address, but officers should know. */
    List<UserModel> sharedWith(RealmModel realm, ExternalAddress address);
}
