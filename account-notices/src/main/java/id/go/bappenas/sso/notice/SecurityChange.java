package id.go.bappenas.sso.notice;

import java.util.Locale;

/** A change that weakens the protection of all accounts, of which Pusdatin is told. */
enum SecurityChange {
    /** Registered identity data of an officer or administrator changed. */
    OFFICER_CHANGED,
    /** They were deleted. */
    OFFICER_DELETED,
    /** They were recorded again after a deletion. */
    OFFICER_RECORDED,
    /** Settings of the realm guard less than before. */
    SETTINGS_LOOSENED,
    /** All user events of the realm were deleted. */
    EVENTS_DELETED,
    /** All admin events of the realm were deleted. */
    ADMIN_EVENTS_DELETED;

    /** In message keys. */
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
