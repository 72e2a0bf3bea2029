package id.go.bappenas.sso.employee.address;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Realm attributes about external addresses. An invalid value counts as the default. */
public final class AddressSettings {

    static final String MAIL_DOMAINS = "ssoMailDomains";
    /** Realm attribute: hours until an address is trusted without a second officer. */
    public static final String TRUST_HOURS = "ssoAddressTrustHours";

    static final String DEFAULT_MAIL_DOMAINS = "bappenas.go.id";
    static final int DEFAULT_TRUST_HOURS = 24;

    private static final int MOST_TRUST_HOURS = 8760;
    private static final Logger LOG = Logger.getLogger(AddressSettings.class);

    private final RealmModel realm;

    /** Reads the settings of a realm. */
    public AddressSettings(RealmModel realm) {
        this.realm = realm;
    }

    /** The ministry's own mail domain that a domain belongs to, itself or as a subdomain. */
    Optional<String> ownDomain(String domain) {
        return mailDomains().stream()
                .filter(own -> domain.equals(own) || domain.endsWith("." + own))
                .findFirst();
    }

    /** Whether a domain, in lower case, is one of the ministry's own mail domains or below one. */
    public boolean isOwnDomain(String domain) {
        return ownDomain(domain).isPresent();
    }

    /** The address of a work mailbox: at the first of the ministry's domains. */
    public String workAddress(String username) {
        return username + "@" + mailDomains().stream().findFirst().orElse(DEFAULT_MAIL_DOMAINS);
    }

    private List<String> mailDomains() {
        return Stream.of(text(MAIL_DOMAINS).orElse(DEFAULT_MAIL_DOMAINS).split("[,\\s]+"))
                .map(domain -> domain.toLowerCase(Locale.ROOT).replaceFirst("^[@.]+", ""))
                .filter(domain -> !domain.isEmpty())
                .toList();
    }

    /** Time on record after which an address is trusted without a second officer. */
    public Duration trustedAfter(KeycloakSession session) {
        return trustedAfter(AddressListenerFactory.of(session).leastTrustHours());
    }

    /** @param least the server's minimum in hours */
    Duration trustedAfter(int least) {
        return Duration.ofHours(Math.max(wanted(), least));
    }

    /** Whether the realm's value is below the server's minimum. */
    boolean isBelow(int least) {
        return wanted() < least;
    }

    private int wanted() {
        return text(TRUST_HOURS).map(this::hours).orElse(DEFAULT_TRUST_HOURS);
    }

    private int hours(String text) {
        try {
            var hours = Integer.parseInt(text);
            if (hours >= 0 && hours <= MOST_TRUST_HOURS) {
                return hours;
            }
        } catch (NumberFormatException e) {
            LOG.debug(e);
        }
        LOG.warnf(
                "SSO-SETTING-005 realm attribute %s must be a number from 0 to %d; 24 is used",
                TRUST_HOURS, MOST_TRUST_HOURS);
        return DEFAULT_TRUST_HOURS;
    }

    private Optional<String> text(String attribute) {
        return Optional.ofNullable(realm.getAttribute(attribute))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
