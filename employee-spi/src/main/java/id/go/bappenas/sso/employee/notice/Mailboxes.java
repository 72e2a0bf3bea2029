package id.go.bappenas.sso.employee.notice;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Where a person is told what happens to the account: every external address that was trusted recently, whatever has become of
 * it since, and the work mailbox. By the address without case, so that nobody gets two mails.
 */
public final class Mailboxes {

    private final UserModel person;
    private final List<String> trusted;
    private final Optional<String> registered;

    private Mailboxes(UserModel person, List<String> trusted, Optional<String> registered) {
        this.person = person;
        this.trusted = trusted;
        this.registered = registered;
    }

    /** As they stand now. */
    public static Mailboxes of(KeycloakSession session, RealmModel realm, UserModel person) {
        var addresses = ExternalAddresses.of(session);
        return new Mailboxes(
                person,
                addresses.recentlyTrusted(realm, person, ExternalAddresses.RECENTLY).stream()
                        .map(ExternalAddress::address)
                        .toList(),
                addresses.registered(person).map(ExternalAddress::address));
    }

    /** All of them; the registered address, trusted or not, where there is no other. */
    public Collection<String> all() {
        var all = new LinkedHashMap<String, String>();
        trusted.forEach(address -> add(all, address));
        work().ifPresent(address -> add(all, address));
        if (all.isEmpty()) {
            registered.ifPresent(address -> add(all, address));
        }
        return all.values();
    }

    /** Those outside work, and the registered one, even if it is not trusted yet. */
    Collection<String> outside() {
        var outside = new LinkedHashMap<String, String>();
        trusted.forEach(address -> add(outside, address));
        registered.ifPresent(address -> add(outside, address));
        return outside.values();
    }

    /**
     * Whether a mail there may carry a link that acts. An address that is not trusted may be a thief's, and gets none while
     * there is a mailbox that is trusted.
     */
    boolean mayAct(String address) {
        return trusted.isEmpty() || isWork(address) || trusted.stream().anyMatch(address::equalsIgnoreCase);
    }

    Optional<String> work() {
        return Optional.ofNullable(person.getEmail()).filter(work -> !work.isBlank());
    }

    private boolean isWork(String address) {
        return work().filter(address::equalsIgnoreCase).isPresent();
    }

    private static void add(Map<String, String> mailboxes, String address) {
        mailboxes.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
    }
}
