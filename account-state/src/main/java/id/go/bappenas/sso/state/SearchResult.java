package id.go.bappenas.sso.state;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The people that a search has found.
 *
 * @param by kind of the value: {@code nik}, {@code nip}, {@code address}, {@code username} or {@code name}
 * @param people at most 20, in the order of user names, the one with exactly the searched user name first
 * @param more whether more people match
 */
public record SearchResult(String by, List<Person> people, boolean more) {

    /**
     * A found person.
     *
     * @param name empty without a name
     * @param unit {@code null} without a unit
     * @param externalEmail masked, {@code null} without an address
     */
    public record Person(String username, String name, String unit, boolean enabled, String externalEmail) {

        static Person of(KeycloakSession session, UserModel found) {
            return new Person(
                    found.getUsername(),
                    AccountState.nameOf(found),
                    found.getFirstAttribute("unit"),
                    found.isEnabled(),
                    ExternalAddresses.of(session)
                            .registered(found)
                            .map(ExternalAddress::masked)
                            .orElse(null));
        }
    }
}
