package id.go.bappenas.sso.desk;

import java.util.Arrays;
import java.util.Locale;

/** What an officer has just done, told on the page that follows. */
public enum RequestMessage {
    SUBMITTED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    EXCLUDED,
    INCLUDED,
    REDELIVERED;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The id if it is one of these, otherwise empty: it comes from the address of the page. */
    public static String of(String id) {
        return Arrays.stream(values())
                .map(RequestMessage::id)
                .filter(known -> known.equals(id))
                .findFirst()
                .orElse("");
    }
}
