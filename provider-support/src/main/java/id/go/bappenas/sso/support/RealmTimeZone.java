package id.go.bappenas.sso.support;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/**
 * The time zone of a realm, for all pages, mails and rules: realm attribute {@code ssoTimeZone}. A value that is not a time
 * zone counts as missing.
 */
public final class RealmTimeZone {

    /** Name of the realm attribute. */
    public static final String ATTRIBUTE = "ssoTimeZone";

    /** The zone if the attribute is missing. */
    public static final ZoneId DEFAULT = ZoneId.of("Asia/Jakarta");

    private static final Logger LOG = Logger.getLogger(RealmTimeZone.class);

    private RealmTimeZone() {}

    /** Today's date in the realm's zone. */
    public static LocalDate today(RealmModel realm) {
        return LocalDate.now(of(realm));
    }

    public static ZoneId of(RealmModel realm) {
        try {
            return Optional.ofNullable(realm.getAttribute(ATTRIBUTE))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(ZoneId::of)
                    .orElse(DEFAULT);
        } catch (DateTimeException e) {
            LOG.warnf("SSO-CLOCK-001 realm attribute %s is no time zone; %s is used", ATTRIBUTE, DEFAULT);
            return DEFAULT;
        }
    }
}
