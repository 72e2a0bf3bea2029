package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * How Pusdatin is told of "Bukan saya".
 *
 * @param byMail whether it gets a mail about it
 * @param latest until when, if the mail waits for the summary; empty if it goes out at once
 */
public record Told(boolean byMail, Optional<Instant> latest) {

    /** It gets no mail. */
    public static final Told NOT = new Told(false, Optional.empty());

    private static final String NOT_TOLD = "not";
    private static final String AT_ONCE = "at-once";

    static Told atOnce() {
        return new Told(true, Optional.empty());
    }

    static Told withSummary(Instant latest) {
        return new Told(true, Optional.of(latest));
    }

    /** What {@link #read} reads. */
    public String text() {
        return byMail
                ? latest.map(moment -> String.valueOf(moment.toEpochMilli())).orElse(AT_ONCE)
                : NOT_TOLD;
    }

    /** What {@link #text} wrote. */
    public static Told read(String text) {
        return switch (text) {
            case NOT_TOLD -> NOT;
            case AT_ONCE -> atOnce();
            default -> withSummary(Instant.ofEpochMilli(Long.parseLong(text)));
        };
    }

    /** What {@code not-me-done.ftl} reads, by the clock and in the language of that person. */
    public Map<String, Object> attributes(KeycloakSession session, RealmModel realm, UserModel person) {
        var clock = new ClockTime(RealmTimeZone.of(realm), session.getContext().resolveLocale(person));
        return Map.of("told", byMail, "toldLatest", latest.map(clock::format).orElse(""));
    }
}
