package id.go.bappenas.sso.desk.people;

import java.util.Arrays;
import java.util.Locale;

/** What the page of a person tells after an action. */
enum PersonMessage {
    IDENTITY_RECORDED,
    ADDRESS_REGISTERED,
    ADDRESS_UNCHANGED,
    ADDRESS_CONFIRMED,
    ADDRESS_CONFIRMED_BY_FIRST,
    FIRST_PASSWORD_ORDERED,
    SESSIONS_ENDED,
    LINKS_CANCELLED;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The id if it is one of these, otherwise empty: it comes from the address of the page. */
    static String of(String id) {
        return Arrays.stream(values())
                .map(PersonMessage::id)
                .filter(known -> known.equals(id))
                .findFirst()
                .orElse("");
    }
}
