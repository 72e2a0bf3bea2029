package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.credential.golive.GoLiveAttributes;
import id.go.bappenas.sso.credential.golive.GoLiveSettings;
import id.go.bappenas.sso.employee.address.AddressSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The settings of a realm, at one moment, that decide which notices and alarms are sent and which events are kept.
 *
 * @param address for alarms
 * @param numbers settings that guard less if they are lower
 * @param lists settings that guard less if they have fewer entries
 */
record RealmSecuritySettings(Optional<String> address, List<Number> numbers, List<Listed> lists) {

    private static final String NONE = "-";

    /** The strength of a setting that guards nothing, because what it is about is switched off. */
    private static final long NOTHING = Long.MIN_VALUE;

    private static final String ADMIN_EVENTS_EXPIRATION = "adminEventsExpiration";

    /** Rule of the password policy by which passwords expire, of module password-policy-spi. */
    private static final String MAX_AGE = "max-age-months";

    /**
     * @param text as the mail shows it
     * @param strength higher guards better
     */
    record Number(String name, String text, long strength) {}

    /** @param kept the entries of the list */
    record Listed(String name, Set<String> kept) {}

    static RealmSecuritySettings of(KeycloakSession session, RealmModel realm) {
        return of(realm, new AddressSettings(realm).trustedAfter(session));
    }

    /** @param trust the time after which a new external address is trusted */
    static RealmSecuritySettings of(RealmModel realm, Duration trust) {
        var notices = new NoticeSettings(realm);
        var pause = notices.alarmPause().toMinutes();
        return new RealmSecuritySettings(
                notices.securityAddress(),
                List.of(
                        number(AddressSettings.TRUST_HOURS, trust.toHours()),
                        number(NoticeSettings.LINK_HOURS, notices.linkLifetime().toHours()),
                        new Number(NoticeSettings.ALARM_MINUTES, String.valueOf(pause), -pause),
                        flag(MAX_AGE, expires(realm)),
                        goLive(realm),
                        flag("bruteForceProtected", realm.isBruteForceProtected()),
                        limit(realm, "failureFactor", realm.getFailureFactor(), -realm.getFailureFactor()),
                        limit(realm, "waitIncrementSeconds", realm.getWaitIncrementSeconds()),
                        limit(realm, "maxFailureWaitSeconds", realm.getMaxFailureWaitSeconds()),
                        limit(realm, "maxDeltaTimeSeconds", realm.getMaxDeltaTimeSeconds()),
                        flag("eventsEnabled", realm.isEventsEnabled()),
                        flag("adminEventsEnabled", realm.isAdminEventsEnabled()),
                        flag("adminEventsDetailsEnabled", realm.isAdminEventsDetailsEnabled()),
                        expiration("eventsExpiration", realm.isEventsEnabled(), realm.getEventsExpiration()),
                        expiration(
                                ADMIN_EVENTS_EXPIRATION,
                                realm.isAdminEventsEnabled(),
                                seconds(realm.getAttribute(ADMIN_EVENTS_EXPIRATION)))),
                List.of(
                        new Listed("enabledEventTypes", types(realm)),
                        new Listed(
                                "eventsListeners",
                                realm.getEventsListenersStream().collect(Collectors.toSet()))));
    }

    private static Number number(String name, long value) {
        return new Number(name, String.valueOf(value), value);
    }

    /**
     * A spread of old passwords. Without one they expire at once, which guards best. Where no rule lets passwords expire, a
     * spread takes nothing away.
     */
    private static Number goLive(RealmModel realm) {
        if (!expires(realm)) {
            return new Number(GoLiveAttributes.DATE, NONE, NOTHING);
        }
        var settings = new GoLiveSettings(realm);
        return new Number(
                GoLiveAttributes.DATE,
                settings.text().orElse(NONE),
                settings.lastDay().map(day -> -day.toEpochDay()).orElse(Long.MAX_VALUE));
    }

    private static boolean expires(RealmModel realm) {
        return realm.getPasswordPolicy().getPolicies().contains(MAX_AGE);
    }

    /** A time of the limit of password tries: the longer, the better it guards. */
    private static Number limit(RealmModel realm, String name, long seconds) {
        return limit(realm, name, seconds, seconds);
    }

    /** A setting of the limit of password tries, which guards nothing while the limit is off. */
    private static Number limit(RealmModel realm, String name, long value, long strength) {
        return new Number(name, String.valueOf(value), realm.isBruteForceProtected() ? strength : NOTHING);
    }

    private static Number flag(String name, boolean value) {
        return new Number(name, String.valueOf(value), value ? 1 : 0);
    }

    /** The time for which events are kept. Without an expiration they are kept for ever; while they are off, no event is kept. */
    private static Number expiration(String name, boolean enabled, long seconds) {
        var kept = seconds <= 0 ? Long.MAX_VALUE : seconds;
        return new Number(name, String.valueOf(seconds), enabled ? kept : NOTHING);
    }

    private static long seconds(String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The kept types of events. A realm without a list keeps the types that Keycloak keeps by default. */
    private static Set<String> types(RealmModel realm) {
        var named = realm.getEnabledEventTypesStream().collect(Collectors.toSet());
        return named.isEmpty()
                ? Arrays.stream(EventType.values())
                        .filter(EventType::isSaveByDefault)
                        .map(EventType::name)
                        .collect(Collectors.toSet())
                : named;
    }

    /**
     * One line for each setting that guards less than before. A changed address for alarms counts, a first address does not. A
     * realm that had no address had no guard yet: the change that names the first one is not about less.
     */
    List<String> loosened(RealmSecuritySettings before) {
        if (before.address.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        before.address
                .filter(former -> !address.filter(former::equalsIgnoreCase).isPresent())
                .ifPresent(former -> lines.add(line(NoticeSettings.SECURITY_ADDRESS, former, address.orElse("-"))));
        for (var i = 0; i < numbers.size(); i++) {
            var now = numbers.get(i);
            var then = before.numbers.get(i);
            if (now.strength < then.strength && !now.text.equals(then.text)) {
                lines.add(line(now.name, then.text, now.text));
            }
        }
        for (var i = 0; i < lists.size(); i++) {
            var now = lists.get(i);
            var lost = new TreeSet<>(before.lists.get(i).kept);
            lost.removeAll(new HashSet<>(now.kept));
            if (!lost.isEmpty()) {
                lines.add(now.name + " −: " + String.join(", ", lost));
            }
        }
        return lines;
    }

    private static String line(String name, String before, String after) {
        return name + ": " + before + " → " + after;
    }

    /** The former and the current address for alarms. */
    List<String> addresses(RealmSecuritySettings before) {
        return Stream.concat(before.address.stream(), address.stream())
                .distinct()
                .toList();
    }
}
