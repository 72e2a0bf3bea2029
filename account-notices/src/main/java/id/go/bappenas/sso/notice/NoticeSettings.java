package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/** Realm attributes about notices. An invalid value counts as the default. */
record NoticeSettings(RealmModel realm) {

    static final String LINK_HOURS = "ssoNotMeHours";
    static final String SECURITY_ADDRESS = "ssoSecurityAddress";

    static final String ALARM_MINUTES = "ssoAlarmMinutes";

    static final int DEFAULT_LINK_HOURS = 168;
    static final int DEFAULT_ALARM_MINUTES = 60;

    private static final int MOST_LINK_HOURS = 8760;
    private static final int MOST_ALARM_MINUTES = 1440;
    private static final Logger LOG = Logger.getLogger(NoticeSettings.class);

    /** Lifetime of a link "Bukan saya" after it was mailed; with zero the mails have no link. */
    Duration linkLifetime() {
        return Duration.ofHours(number(LINK_HOURS, MOST_LINK_HOURS, DEFAULT_LINK_HOURS));
    }

    /** Time for which further alarms about a person are held for the summary; with zero each alarm is sent at once. */
    Duration alarmPause() {
        return Duration.ofMinutes(number(ALARM_MINUTES, MOST_ALARM_MINUTES, DEFAULT_ALARM_MINUTES));
    }

    private int number(String attribute, int most, int standard) {
        var text = text(attribute).orElse(String.valueOf(standard));
        try {
            var number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            LOG.debug(e);
        }
        LOG.warnf(
                "SSO-SETTING-001 realm attribute %s must be a number from 0 to %d; %d is used",
                attribute, most, standard);
        return standard;
    }

    /** Pusdatin's address for alarms. It may be in the ministry's own domains, unlike the external address of an employee. */
    Optional<String> securityAddress() {
        return text(SECURITY_ADDRESS).flatMap(ExternalAddress::parse).map(ExternalAddress::address);
    }

    private Optional<String> text(String attribute) {
        return Optional.ofNullable(realm.getAttribute(attribute))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
