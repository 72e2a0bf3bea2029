package id.go.bappenas.sso.reset.request;

import java.util.Locale;

/** Why a link leads nowhere. */
public enum Refusal {
    /** No such request in this realm, or not its secret: cut short, changed, or of another realm. */
    UNKNOWN,
    EXPIRED,
    USED,
    REPLACED,
    DISOWNED,
    /** Another tab or device is just using it. */
    BUSY;

    /** As it stands in events and in the keys of messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Refusal of(RequestState state) {
        return valueOf(state.name());
    }
}
