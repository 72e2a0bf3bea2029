package id.go.bappenas.sso.support.request;

/** Shortens the name of a field for a response, because a client may send any text as a name. */
public final class ShortFieldName {

    private static final int LONGEST = 64;

    private ShortFieldName() {}

    public static String of(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }
}
