package id.go.bappenas.sso.notice;

import java.util.Locale;

/** What Pusdatin is told of because it touches what guards everybody's accounts. */
enum Guard {
    /** Identity data on file of an officer or administrator differ from before. */
    OFFICER_CHANGED,
    /** They were deleted. */
    OFFICER_DELETED,
    /** They were recorded again after a deletion. */
    OFFICER_RECORDED,
    /** Settings of the realm guard less than before. */
    SETTINGS_LOOSENED,
    /** All events of the realm about people were deleted. */
    EVENTS_DELETED,
    /** All its admin events were deleted. */
    ADMIN_EVENTS_DELETED;

    /** As it stands in the keys of messages. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What of it the advice is about. */
    String advice() {
        return switch (this) {
            case OFFICER_CHANGED, OFFICER_DELETED, OFFICER_RECORDED -> "officer";
            case SETTINGS_LOOSENED -> "settings";
            case EVENTS_DELETED, ADMIN_EVENTS_DELETED -> "events";
        };
    }
}
