package id.go.bappenas.sso.employee.identity;

import id.go.bappenas.sso.support.TypedText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A population number (Nomor Induk Kependudukan): 16 digits, for life. Only the shape is checked: a number whose built-in date
 * differs from the birth date is legal (PP 40/2019 art. 30).
 */
public record Nik(String digits) {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{15}");
    private static final Pattern LABEL = Pattern.compile("(?i)^(?:no(?:mor)?)?(?:nik|ktp|nikktp)(?:no)?:?(?=\\d)");
    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException if the shape is wrong */
    public Nik {
        if (digits == null || !SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("a NIK has 16 digits and does not begin with 0");
        }
    }

    /**
     * Reads a typed NIK without what {@link TypedText#digits} removes, and without a label such as {@code NIK:}. Empty if the
     * text is not a NIK.
     */
    public static Optional<Nik> parse(String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> text.length() <= LONGEST)
                .map(text -> LABEL.matcher(TypedText.digits(text)).replaceFirst(""))
                .filter(text -> SHAPE.matcher(text).matches())
                .map(Nik::new);
    }

    public String lastFour() {
        return digits.substring(12);
    }

    /** Hides the digits, because the text may be logged. */
    @Override
    public String toString() {
        return "Nik";
    }
}
