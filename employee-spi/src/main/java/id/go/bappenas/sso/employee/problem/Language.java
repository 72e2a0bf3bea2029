package id.go.bappenas.sso.employee.problem;

import java.util.List;
import java.util.Locale;

/** The languages that REST answers in. */
public enum Language {
    ID,
    EN;

    private static final List<String> OFFERED = List.of("id", "en");

    /** What {@code Accept-Language} asks for, Indonesian if it asks for nothing that there is, or is not well-formed. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ID;
        }
        try {
            return "en".equals(Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), OFFERED)) ? EN : ID;
        } catch (IllegalArgumentException e) {
            return ID;
        }
    }

    /** As in {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
