package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.Nik;
import java.util.Optional;

/**
 * A person of another approved request whose account is due. The person counts like the account: a verifier learns of a shared
 * name or address at once, and not when the worker gets to the row.
 *
 * @param username of the account that the row creates or finds
 */
public record DuePerson(Nik nik, String username, String fullName, Optional<ExternalAddress> address) {}
