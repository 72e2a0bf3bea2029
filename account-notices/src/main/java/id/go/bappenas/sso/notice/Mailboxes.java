package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.address.FormerWorkMailboxes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The mailboxes for notices about a person's account: every external address that was trusted recently, even if it is no longer
 * trusted, the work mailbox, and every recent work mailbox. Addresses that differ only in case are one mailbox and get one
 * mail.
 */
public final class Mailboxes {

    private final UserModel person;
    private final List<String> trusted;
    private final Optional<String> registered;
    private final List<String> formerWork;

    private Mailboxes(UserModel person, List<String> trusted, Optional<String> registered, List<String> formerWork) {
        this.person = person;
        this.trusted = trusted;
        this.registered = registered;
        this.formerWork = formerWork;
    }

    /** The mailboxes of this moment. */
    public static Mailboxes of(KeycloakSession session, RealmModel realm, UserModel person) {
        var addresses = ExternalAddresses.of(session);
        return new Mailboxes(
                person,
                addresses.recentlyTrusted(realm, person, ExternalAddresses.RECENTLY).stream()
                        .map(ExternalAddress::address)
                        .toList(),
                addresses.registered(person).map(ExternalAddress::address),
                FormerWorkMailboxes.of(session, realm).recent(person));
    }

    /** All mailboxes; if there is no mailbox, the registered address, trusted or not. */
    public Collection<String> all() {
        return allAnd();
    }

    /** All mailboxes and other addresses, which may be {@code null}. */
    Collection<String> allAnd(String... others) {
        var all = new LinkedHashMap<String, String>();
        known().forEach(address -> add(all, address));
        if (all.isEmpty()) {
            registered.ifPresent(address -> add(all, address));
        }
        Stream.of(others).filter(Objects::nonNull).forEach(address -> add(all, address));
        return all.values();
    }

    /** The mailboxes that are or were known to be the person's. */
    Collection<String> known() {
        var known = new LinkedHashMap<String, String>();
        trusted.forEach(address -> add(known, address));
        atWork().forEach(address -> add(known, address));
        return known.values();
    }

    /** The external mailboxes, and the registered address even if it is not trusted yet. */
    Collection<String> outside() {
        var outside = new LinkedHashMap<String, String>();
        trusted.forEach(address -> add(outside, address));
        registered.ifPresent(address -> add(outside, address));
        return outside.values();
    }

    /**
     * Whether a mail to an address may have the link "Bukan saya". An address that is not trusted may belong to a stranger, and
     * gets no link if there is a trusted mailbox or a work mailbox.
     */
    boolean mayAct(String address) {
        return known().isEmpty() || known().stream().anyMatch(address::equalsIgnoreCase);
    }

    /** The current work mailbox and the former work mailboxes. */
    Collection<String> atWork() {
        var atWork = new LinkedHashMap<String, String>();
        Optional.ofNullable(person.getEmail())
                .filter(work -> !work.isBlank())
                .ifPresent(address -> add(atWork, address));
        formerWork.forEach(address -> add(atWork, address));
        return atWork.values();
    }

    /** Whether there is an external address that is known to be the person's. */
    boolean hasTrusted() {
        return !trusted.isEmpty();
    }

    private static void add(Map<String, String> mailboxes, String address) {
        mailboxes.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
    }
}
