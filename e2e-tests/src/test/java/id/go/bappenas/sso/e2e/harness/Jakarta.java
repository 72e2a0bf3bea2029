package id.go.bappenas.sso.e2e.harness;

import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Times in the zone of the realm's employees. */
public final class Jakarta {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private Jakarta() {}

    /** A time shortly before now, so a period of whole months that ends at this time is over. */
    public static ZonedDateTime now() {
        return ZonedDateTime.now(ZONE).minusMinutes(1);
    }
}
