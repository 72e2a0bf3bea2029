package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.identity.IdentityField;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The effects of "Bukan saya". The page and the alarm show exactly these.
 *
 * @param sessions whether sessions were ended, even if the account had none
 * @param password effect on the password
 * @param factor effect on the second factor that was set up
 * @param frozen whether Lupa Password does not use the registered external address now
 * @param closed whether Lupa Password sends no link at all until officers decide
 * @param links whether open links of Lupa Password were closed
 * @param identity identity data that the notice named; they are not changed
 */
public record NotMeEffects(
        boolean sessions,
        PasswordEffect password,
        FactorEffect factor,
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

    public NotMeEffects {
        identity = Set.copyOf(identity);
    }

    /** The effects for a request of Lupa Password that was disowned on its confirmation page: its link is closed. */
    public static final NotMeEffects OF_REQUEST =
            new NotMeEffects(false, PasswordEffect.UNTOUCHED, FactorEffect.UNTOUCHED, false, false, true, Set.of());

    /** Writes the effects into the details of an order. */
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

    /** Reads the effects from the details of an order; older orders lack these details. */
    static NotMeEffects read(Map<String, String> details) {
        return new NotMeEffects(
                Boolean.parseBoolean(details.get(SESSIONS)),
                PasswordEffect.valueOf(details.getOrDefault(PASSWORD, PasswordEffect.UNTOUCHED.name())),
                FactorEffect.valueOf(details.getOrDefault(FACTOR, FactorEffect.UNTOUCHED.name())),
                Boolean.parseBoolean(details.get(FROZEN)),
                Boolean.parseBoolean(details.get(CLOSED)),
                Boolean.parseBoolean(details.get(LINKS)),
                IdentityField.of(details.get(Notice.IDENTITY)));
    }

    /** Copies the effects into the attributes of a template. */
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
