package id.go.bappenas.sso.provisioning.report;

/** Numbers that say more than they should, such as a NIP that begins with a birth date. */
public final class Masked {

    private static final int SHOWN = 4;

    private Masked() {}

    /** The last four digits; {@code null} stays. */
    public static String number(String digits) {
        return digits == null || digits.length() <= SHOWN
                ? digits
                : "*".repeat(digits.length() - SHOWN) + digits.substring(digits.length() - SHOWN);
    }
}
