package id.go.bappenas.sso.realm;

/**
 * One difference between the file and the live realm.
 *
 * @param object the changed object, such as {@code client webmail}
 * @param detail the change, such as {@code redirectUris [..] -> [..]}; secrets are masked
 * @param kind what the change does to the live realm
 * @param field the changed field of the object; empty if the change is about the whole object
 */
public record Change(String object, String detail, Kind kind, String field) {

    /** What a change does to the live realm. */
    public enum Kind {
        /** Something new; nothing that the realm had is lost. */
        ADDS,
        /** Another value in place of one that the realm had. */
        REPLACES,
        /** Something that the realm had is gone. */
        REMOVES
    }

    static Change created(String object) {
        return new Change(object, "created", Kind.ADDS, "");
    }

    static Change removed(String object) {
        return new Change(object, "removed", Kind.REMOVES, "");
    }

    static Change added(String object, String detail) {
        return new Change(object, detail, Kind.ADDS, "");
    }

    static Change takenAway(String object, String detail) {
        return new Change(object, detail, Kind.REMOVES, "");
    }

    /** Whether the live realm loses something that it had. */
    boolean losesSomething() {
        return kind != Kind.ADDS;
    }

    @Override
    public String toString() {
        return object + ": " + detail;
    }
}
