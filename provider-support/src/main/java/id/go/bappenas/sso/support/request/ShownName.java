package id.go.bappenas.sso.support.request;

/** The name of a field as it goes into an answer: what was sent as a name may be anything. */
final class ShownName {

    private static final int LONGEST = 64;

    private ShownName() {}

    static String of(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }
}
