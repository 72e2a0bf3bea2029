package id.go.bappenas.sso.realm;

/**
 * One difference between the file and the live realm.
 *
 * @param object the changed object, such as {@code client webmail}
 * @param detail the change, such as {@code redirectUris [..] -> [..]}; secrets are masked
 */
public record Change(String object, String detail) {

    static Change created(String object) {
        return new Change(object, "created");
    }

    static Change removed(String object) {
        return new Change(object, "removed");
    }

    @Override
    public String toString() {
        return object + ": " + detail;
    }
}
