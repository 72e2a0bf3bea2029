package id.go.bappenas.sso.employee.notice;

import java.util.Map;

/**
 * What "Bukan saya" has done. The page and the alarm say this and nothing else.
 *
 * @param sessions whether sessions were ended; there may have been none
 * @param password what became of the password
 * @param factor what became of the second factor that was set up
 * @param frozen whether the registered external address may not be used for Lupa Password now
 * @param links whether open links of Lupa Password were closed
 */
public record Effects(boolean sessions, PasswordEnd password, FactorEnd factor, boolean frozen, boolean links) {

    private static final String SESSIONS = "sessions";
    private static final String PASSWORD = "password";
    private static final String FACTOR = "factor";
    private static final String FROZEN = "frozen";
    private static final String LINKS = "links";

    /** Of disowning a request of Lupa Password on its confirmation page: its link is closed. */
    public static final Effects OF_REQUEST =
            new Effects(false, PasswordEnd.UNTOUCHED, FactorEnd.UNTOUCHED, false, true);

    /** Into the details of an order. */
    void write(Map<String, String> details) {
        details.put(SESSIONS, String.valueOf(sessions));
        details.put(PASSWORD, password.name());
        details.put(FACTOR, factor.name());
        details.put(FROZEN, String.valueOf(frozen));
        details.put(LINKS, String.valueOf(links));
    }

    /** Orders of before have none. */
    static Effects read(Map<String, String> details) {
        return new Effects(
                Boolean.parseBoolean(details.get(SESSIONS)),
                PasswordEnd.valueOf(details.getOrDefault(PASSWORD, PasswordEnd.UNTOUCHED.name())),
                FactorEnd.valueOf(details.getOrDefault(FACTOR, FactorEnd.UNTOUCHED.name())),
                Boolean.parseBoolean(details.get(FROZEN)),
                Boolean.parseBoolean(details.get(LINKS)));
    }

    /** Into what a template reads. */
    void attributes(Map<String, Object> attributes) {
        attributes.put(SESSIONS, sessions);
        attributes.put(PASSWORD, password.id());
        attributes.put(FACTOR, factor.id());
        attributes.put(FROZEN, frozen);
        attributes.put(LINKS, links);
    }
}
