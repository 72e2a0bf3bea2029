package id.go.bappenas.sso.provisioning.judging;

import java.util.List;

/** Lists as sentences have them. */
final class Shown {

    private static final int MOST = 5;

    private Shown() {}

    /** The first few. */
    static String names(List<String> names) {
        var shown = String.join(", ", names.stream().limit(MOST).toList());
        return names.size() > MOST ? shown + ", …" : shown;
    }
}
