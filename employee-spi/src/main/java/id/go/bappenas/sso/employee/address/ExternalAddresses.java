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
 * Which external address of a person may be written to: the one in user attribute {@code externalEmail}, if it is outside the
 * ministry's own domains and is trusted. It is trusted if the approved request that made the account or a second officer vouched for exactly this
 * address, or if two officers did where no known officer set it (admin console, import, directory, program), or if it has been
 * on record unchanged for the realm's waiting time, if another mailbox of the person was told of it.
 *
 * <p>A dispute ("Bukan saya") belongs to the person. As long as it is open only the address that was trusted before may be
 * written to, whatever is registered, by whom it was confirmed and how long ago, and none if others were trusted within 30 days
 * as well; two officers resolve it.
 */
public interface ExternalAddresses {

    /** Name of the user attribute. */
    String ATTRIBUTE = "externalEmail";

    static ExternalAddresses of(KeycloakSession session) {
        return new JpaExternalAddresses(session);
    }

    /** The address on the account, trusted or not; empty if there is none or it is not well-formed. */
    Optional<ExternalAddress> registered(UserModel person);

    /** The address, if it may be used for a reset or a first password now. */
    Optional<ExternalAddress> trusted(RealmModel realm, UserModel person);

    /** How long an address that was trusted is told of what happens to the account. */
    Duration RECENTLY = Duration.ofDays(30);

    /**
     * Every address that was trusted within that time, the one of now first, each once: where to tell a person what happens to
     * the account, whatever has become of the addresses since. The work mailbox is not among them.
     *
     * @param time at most {@link #RECENTLY}: older ones are forgotten
     */
    List<ExternalAddress> recentlyTrusted(RealmModel realm, UserModel person, Duration time);

    /** Whether the address is in one of the ministry's own domains. */
    boolean isOwnDomain(RealmModel realm, ExternalAddress address);

    /**
     * Sets the address. Old, new and work address are told.
     *
     * @param officer user id of the officer who set it through our REST; counts as known if a NIK is on file for them.
     *     {@code null} for an approved request: two officers have to confirm the address for it to be trusted before its time
     * @throws OwnDomainException if it is in the ministry's own domains
     */
    void register(RealmModel realm, UserModel person, ExternalAddress address, String officer);

    /**
     * Sets the address of an account that was made just now from an approved request: trusted, and nobody is told, for the mail
     * with the first password tells.
     *
     * @param officer user id of who approved it
     * @throws OwnDomainException if it is in the ministry's own domains
     */
    void registerFirst(RealmModel realm, UserModel person, ExternalAddress address, String officer);

    /**
     * Sets an address that is in doubt: it belongs to a row whose data differ from what is on file for the person. Nobody known
     * stands behind it, so two officers have to confirm it; time alone never makes it trusted. Old, new and work address are told.
     *
     * @throws OwnDomainException if it is in the ministry's own domains
     */
    void registerHeld(RealmModel realm, UserModel person, ExternalAddress address);

    /**
     * An officer confirms the address on the account. If a known officer set it, another person is enough; if not, two
     * officers who are two persons have to confirm it. While a dispute is open two officers have to resolve it; who set the
     * address may be one of them.
     *
     * @param meant the address that the officer means
     * @param resolves whether the officer knows of the dispute and means to resolve it
     * @return whether the address is trusted now; false for the first of two
     * @throws ConfirmationRefusedException if there is no address, another one than is meant, or this officer cannot confirm it
     */
    boolean confirm(RealmModel realm, UserModel person, ExternalAddress meant, String officer, boolean resolves);

    /**
     * Compares the address on the account with the one on record. If they differ, it is on record from now on, untrusted, and
     * old, new and work address are told. For who sees that an account was changed by other means than {@link #register};
     * {@link #trusted} and {@link #confirm} do it by themselves.
     *
     * @param account id of the account that changed it, {@code null} if there is none; it does not count as a known officer
     */
    void notice(RealmModel realm, UserModel person, String account);

    /** How many officers have to confirm the address for it to be trusted at once; 0 if there is none, or they did. */
    int confirmationsNeeded(RealmModel realm, UserModel person);

    /**
     * "Bukan saya": opens a dispute, if none is open, and keeps that somebody pressed. After the notice of a change of the address always; after another notice
     * where the address on record is not trusted.
     *
     * @param about what the person says was not theirs
     * @param happened when that was
     * @param mailbox whose link it was, empty for the work mailbox
     */
    void dispute(RealmModel realm, UserModel person, Disowned about, Instant happened, Optional<String> mailbox);

    /** How the registered address came on record; empty if there is none, or it is not on record yet. */
    Optional<AddressOnRecord> onRecord(RealmModel realm, UserModel person);

    /** The person's open dispute. */
    Optional<AddressDispute> openDispute(RealmModel realm, UserModel person);

    /**
     * Whether a mailbox is one that the person has given up: it is not registered, and another address is the trusted one, or
     * was the last that was. What was mailed there has to lose its power, for good: a further change must not revive it. The
     * work mailbox is not asked about here.
     */
    boolean isGivenUp(RealmModel realm, UserModel person, ExternalAddress mailbox);

    /** Everybody whose external address this is: allowed, but officers should know. */
    List<UserModel> sharedWith(RealmModel realm, ExternalAddress address);
}
