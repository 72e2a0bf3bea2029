package id.go.bappenas.sso.support.counter;

import id.go.bappenas.sso.support.TypedText;
import java.util.Locale;

/** A typed name in the form that counters compare: cleaned as an identifier ({@link TypedText}), in lower case. */
public final class NormalizedName {

    private NormalizedName() {}

    /** @param typed {@code null} counts as nothing typed */
    public static String of(String typed) {
        return TypedText.identifier(typed).toLowerCase(Locale.ROOT);
    }
}
