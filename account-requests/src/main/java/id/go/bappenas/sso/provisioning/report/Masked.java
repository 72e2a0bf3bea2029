package id.go.bappenas.sso.provisioning.report;

/** Masks numbers such as a NIP, which begins with a birth date. */
public final class Masked {

    private static final int SHOWN = 4;

    private Masked() {}

    /** Keeps the last four digits; {@code null} stays {@code null}. */
    public static String number(String digits) {
        return digits == null || digits.length() <= SHOWN
                ? digits
                : "*".repeat(digits.length() - SHOWN) + digits.substring(digits.length() - SHOWN);
    }
}
