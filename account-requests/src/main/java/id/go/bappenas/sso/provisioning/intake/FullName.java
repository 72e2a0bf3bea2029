package id.go.bappenas.sso.provisioning.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/** A person's name as a list has it, titles included: letters, marks, spaces and {@code ' . , -}, at most 200 characters. */
public final class FullName {

    static final int LONGEST = 200;

    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{M} '.,-]*\\p{L}[\\p{L}\\p{M} '.,-]*");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘`´ʼʻ]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    /** More marks on one letter than any script has are drawn over the lines above and below. */
    private static final Pattern PILE = Pattern.compile("\\p{M}{4,}");

    private FullName() {}

    /** With plain apostrophes and single spaces. */
    public static String tidy(String typed) {
        return SPACES.matcher(APOSTROPHES.matcher(typed).replaceAll("'"))
                .replaceAll(" ")
                .strip();
    }

    /** What is wrong with a tidy name, as the code of a finding. */
    public static Optional<String> problem(String name) {
        if (name.length() > LONGEST) {
            return Optional.of("name-too-long");
        }
        if (!SHAPE.matcher(name).matches() || PILE.matcher(name).find()) {
            return Optional.of("name-invalid");
        }
        return PlainText.problem(name);
    }
}
