package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import java.util.Optional;

/**
 * The account of a NIK.
 *
 * @param name first and last name
 */
public record ExistingAccount(
        String id, String username, String name, boolean enabled, Optional<ExternalAddress> address) {}
