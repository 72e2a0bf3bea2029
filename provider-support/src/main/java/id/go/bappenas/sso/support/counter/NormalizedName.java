package id.go.bappenas.sso.support.counter;

import java.text.Normalizer;
import java.util.Locale;

/** A typed name in the form that counters compare: without blanks around it, in lower case, in compatibility form (NFKC). */
public final class NormalizedName {

    private NormalizedName() {}

    /** @param typed {@code null} counts as nothing typed */
    public static String of(String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
