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
 * How the alarm about a press of "Bukan saya" reaches Pusdatin.
 *
 * @param byMail whether there is a mail
 * @param latest latest time of the summary that has the alarm; empty if the mail is sent at once
 */
public record AlarmDelivery(boolean byMail, Optional<Instant> latest) {

    /** There is no mail. */
    public static final AlarmDelivery NOT = new AlarmDelivery(false, Optional.empty());

    private static final String NOT_TOLD = "not";
    private static final String AT_ONCE = "at-once";

    static AlarmDelivery atOnce() {
        return new AlarmDelivery(true, Optional.empty());
    }

    static AlarmDelivery withSummary(Instant latest) {
        return new AlarmDelivery(true, Optional.of(latest));
    }

    /** The text that {@link #read} reads. */
    public String text() {
        return byMail
                ? latest.map(moment -> String.valueOf(moment.toEpochMilli())).orElse(AT_ONCE)
                : NOT_TOLD;
    }

    /** Reads the text of {@link #text}. */
    public static AlarmDelivery read(String text) {
        return switch (text) {
            case NOT_TOLD -> NOT;
            case AT_ONCE -> atOnce();
            default -> withSummary(Instant.ofEpochMilli(Long.parseLong(text)));
        };
    }

    /** The attributes for {@code not-me-done.ftl}, in the person's language. */
    public Map<String, Object> attributes(KeycloakSession session, RealmModel realm, UserModel person) {
        var clock = new ClockTime(RealmTimeZone.of(realm), session.getContext().resolveLocale(person));
        return Map.of("told", byMail, "toldLatest", latest.map(clock::format).orElse(""));
    }
}
