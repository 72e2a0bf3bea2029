package id.go.bappenas.sso.support.counter;

import java.text.Normalizer;
import java.util.Locale;

/** What people type as a name, as counters know it again: without blanks around it, case, and compatibility forms (NFKC). */
public final class SameText {

    private SameText() {}

    /** @param typed {@code null} counts as nothing typed */
    public static String of(String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
