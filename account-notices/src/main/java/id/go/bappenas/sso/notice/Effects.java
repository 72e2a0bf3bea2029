package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.identity.IdentityField;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What "Bukan saya" has done. The page and the alarm say this and nothing else.
 *
 * @param sessions whether sessions were ended; there may have been none
 * @param password what became of the password
 * @param factor what became of the second factor that was set up
 * @param frozen whether the registered external address may not be used for Lupa Password now
 * @param closed whether Lupa Password writes to no address at all until officers decide
 * @param links whether open links of Lupa Password were closed
 * @param identity identity data that the notice named as well; nothing was done about them
 */
public record Effects(
        boolean sessions,
        PasswordEnd password,
        FactorEnd factor,
        boolean frozen,
        boolean closed,
        boolean links,
        Set<IdentityField> identity) {

    private static final String SESSIONS = "sessions";
    private static final String PASSWORD = "password";
    private static final String FACTOR = "factor";
    private static final String FROZEN = "frozen";
    private static final String CLOSED = "closed";
    private static final String LINKS = "links";

    public Effects {
        identity = Set.copyOf(identity);
    }

    /** Of disowning a request of Lupa Password on its confirmation page: its link is closed. */
    public static final Effects OF_REQUEST =
            new Effects(false, PasswordEnd.UNTOUCHED, FactorEnd.UNTOUCHED, false, false, true, Set.of());

    /** Into the details of an order. */
    void write(Map<String, String> details) {
        details.put(SESSIONS, String.valueOf(sessions));
        details.put(PASSWORD, password.name());
        details.put(FACTOR, factor.name());
        details.put(FROZEN, String.valueOf(frozen));
        details.put(CLOSED, String.valueOf(closed));
        details.put(LINKS, String.valueOf(links));
        details.put(Notice.IDENTITY, String.join(",", ids()));
    }

    private List<String> ids() {
        return identity.stream().sorted().map(IdentityField::id).toList();
    }

    /** Orders of before have none. */
    static Effects read(Map<String, String> details) {
        return new Effects(
                Boolean.parseBoolean(details.get(SESSIONS)),
                PasswordEnd.valueOf(details.getOrDefault(PASSWORD, PasswordEnd.UNTOUCHED.name())),
                FactorEnd.valueOf(details.getOrDefault(FACTOR, FactorEnd.UNTOUCHED.name())),
                Boolean.parseBoolean(details.get(FROZEN)),
                Boolean.parseBoolean(details.get(CLOSED)),
                Boolean.parseBoolean(details.get(LINKS)),
                IdentityField.of(details.get(Notice.IDENTITY)));
    }

    /** Into what a template reads. */
    void attributes(Map<String, Object> attributes) {
        attributes.put(SESSIONS, sessions);
        attributes.put(PASSWORD, password.id());
        attributes.put(FACTOR, factor.id());
        attributes.put(FROZEN, frozen);
        attributes.put(CLOSED, closed);
        attributes.put(LINKS, links);
        attributes.put(Notice.IDENTITY, ids());
    }
}
