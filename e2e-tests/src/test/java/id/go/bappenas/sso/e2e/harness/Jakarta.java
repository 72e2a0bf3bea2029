package id.go.bappenas.sso.e2e.harness;

import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The clock of the realm's employees. */
public final class Jakarta {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private Jakarta() {}

    /** A little earlier than now, so that a whole number of months ago is over. */
    public static ZonedDateTime now() {
        return ZonedDateTime.now(ZONE).minusMinutes(1);
    }
}
