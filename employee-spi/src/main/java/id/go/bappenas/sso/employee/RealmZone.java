package id.go.bappenas.sso.employee;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;

/** Whose clock a realm's mails quote: realm attribute {@value #ATTRIBUTE}, Jakarta's if it is none. */
public final class RealmZone {

    static final String ATTRIBUTE = "ssoTimeZone";
    static final ZoneId DEFAULT = ZoneId.of("Asia/Jakarta");

    private static final Logger LOG = Logger.getLogger(RealmZone.class);

    private RealmZone() {}

    public static ZoneId of(RealmModel realm) {
        try {
            return Optional.ofNullable(realm.getAttribute(ATTRIBUTE))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(ZoneId::of)
                    .orElse(DEFAULT);
        } catch (DateTimeException e) {
            LOG.warnf("realm attribute %s is no time zone; %s is used", ATTRIBUTE, DEFAULT);
            return DEFAULT;
        }
    }
}
