package id.go.bappenas.sso.notice;

import java.util.Locale;

/** The changes that weaken the protection of all accounts; Pusdatin gets a mail about each. */
enum SecurityChange {
    /** Registered identity data of an officer or administrator changed. */
    OFFICER_CHANGED,
    /** Registered identity data of an officer or administrator were deleted. */
    OFFICER_DELETED,
    /** Registered identity data of an officer or administrator were recorded again after a deletion. */
    OFFICER_RECORDED,
    /** Settings of the realm guard less than before. */
    SETTINGS_LOOSENED,
    /** All user events of the realm were deleted. */
    EVENTS_DELETED,
    /** All admin events of the realm were deleted. */
    ADMIN_EVENTS_DELETED;

    /** Part of message keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The advice in the mail. */
    String advice() {
        return switch (this) {
            case OFFICER_CHANGED, OFFICER_DELETED, OFFICER_RECORDED -> "officer";
            case SETTINGS_LOOSENED -> "settings";
            case EVENTS_DELETED, ADMIN_EVENTS_DELETED -> "events";
        };
    }
}
