package id.go.bappenas.sso.reset.request;

import java.util.Locale;

/** Reason why a link is refused. */
public enum ResetRefusal {
    /** The realm has no such request, or the link has a wrong secret. */
    UNKNOWN,
    EXPIRED,
    USED,
    REPLACED,
    DISOWNED,
    /** Another tab or device uses the link at this moment. */
    BUSY,
    /** The directory of the person does not answer; the link stays valid. */
    DIRECTORY;

    /** Value in events, and last part of message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ResetRefusal of(ResetRequestState state) {
        return valueOf(state.name());
    }
}
