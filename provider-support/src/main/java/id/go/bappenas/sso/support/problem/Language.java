package id.go.bappenas.sso.support.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The languages that REST answers in. */
public enum Language {
    ID,
    EN;

    private static final List<String> OFFERED =
            Arrays.stream(values()).map(Language::tag).toList();

    /** Browsers send far less. The JDK's parser takes quadratic time: 60 KB of tags took two seconds. */
    static final int LONGEST_HEADER = 200;

    /** The language for {@code Accept-Language}: Indonesian if it asks for no language of ours, is malformed or too long. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return ID;
        }
        try {
            var best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return best == null ? ID : valueOf(best.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return ID;
        }
    }

    /** As in {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
