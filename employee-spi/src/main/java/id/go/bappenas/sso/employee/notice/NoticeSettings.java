package id.go.bappenas.sso.employee.notice;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/** What a realm says about notices, in its attributes. A value that makes no sense counts as the default. */
record NoticeSettings(RealmModel realm) {

    static final String LINK_HOURS = "ssoNotMeHours";
    static final String SECURITY_ADDRESS = "ssoSecurityAddress";

    static final int DEFAULT_LINK_HOURS = 168;

    private static final int MOST_LINK_HOURS = 8760;
    private static final Logger LOG = Logger.getLogger(NoticeSettings.class);

    /** How long a link "Bukan saya" lives from the moment it is mailed; zero: there are none. */
    Duration linkLifetime() {
        return Duration.ofHours(text(LINK_HOURS).map(NoticeSettings::hours).orElse(DEFAULT_LINK_HOURS));
    }

    private static int hours(String text) {
        try {
            var hours = Integer.parseInt(text);
            if (hours >= 0 && hours <= MOST_LINK_HOURS) {
                return hours;
            }
        } catch (NumberFormatException e) {
            LOG.debug(e);
        }
        LOG.warnf(
                "realm attribute %s must be a number from 0 to %d; %d is used",
                LINK_HOURS, MOST_LINK_HOURS, DEFAULT_LINK_HOURS);
        return DEFAULT_LINK_HOURS;
    }

    /** Pusdatin's address for alarms. Inside the ministry's own domains, unlike employees': these read their mail. */
    Optional<String> securityAddress() {
        return text(SECURITY_ADDRESS).flatMap(ExternalAddress::parse).map(ExternalAddress::address);
    }

    private Optional<String> text(String attribute) {
        return Optional.ofNullable(realm.getAttribute(attribute))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
