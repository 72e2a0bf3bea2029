package id.go.bappenas.sso.employee.address;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Which external address of a person may be written to: the one in user attribute {@code externalEmail}, if it is outside the
 * ministry's own domains and is trusted. It is trusted if an approved request or a second officer vouched for exactly this
 * address, or if two officers did where no known officer set it (admin console, import, directory, program), or if it has been on record unchanged for the realm's waiting time and nobody disputed it meanwhile.
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

    /** Whether the address is in one of the ministry's own domains. */
    boolean isOwnDomain(RealmModel realm, ExternalAddress address);

    /**
     * Sets the address. Old, new and work address are told.
     *
     * @param vouched whether two people stand behind it (an approved request)
     * @param officer user id of the officer who set it through our REST; counts as known if a NIK is on file for them
     * @throws OwnDomainException if it is in the ministry's own domains
     */
    void register(RealmModel realm, UserModel person, ExternalAddress address, boolean vouched, String officer);

    /**
     * Sets the address of an account that was made just now from an approved request: trusted, and nobody is told, for the mail
     * with the first password tells.
     *
     * @param officer user id of who approved it
     * @throws OwnDomainException if it is in the ministry's own domains
     */
    void registerFirst(RealmModel realm, UserModel person, ExternalAddress address, String officer);

    /**
     * An officer confirms the address on the account. If a known officer set it, another person is enough; if not, two
     * officers who are two persons have to confirm it.
     *
     * @return whether the address is trusted now; false for the first of two
     * @throws ConfirmationRefusedException if there is no address, or this officer cannot confirm it
     */
    boolean confirm(RealmModel realm, UserModel person, String officer);

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

    /** "Bukan saya": an address that is not trusted yet will be only by a second officer's confirmation, not by time. */
    void dispute(RealmModel realm, UserModel person);

    /** Everybody whose external address this is: allowed, but officers should know. */
    List<UserModel> sharedWith(RealmModel realm, ExternalAddress address);
}
