package id.go.bappenas.sso.employee.identity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Unusual parts of a NIK. The NIK stays valid: such numbers were issued, and are for life. */
public enum NikFinding {
    /** The province has, or had since 2016, no regency or city with the first four digits. */
    REGENCY_UNKNOWN,
    /** No current or former province has the first two digits. */
    PROVINCE_UNKNOWN,
    /** The built-in date differs from the birth date. */
    DATE_DIFFERS,
    /** The serial number at the end is 0000; serial numbers begin with 0001. */
    SERIAL_ZERO;

    /** Timor Timur, a province until 1999; the tables do not have its regencies. */
    private static final String FORMER_PROVINCE = "54";

    private static final int WOMEN = 40;
    private static final Map<String, Set<String>> REGENCIES = regencies();

    /**
     * Finds possible typing errors in a NIK: region of the first registration (2 digits province, 2 regency, 2 district), birth
     * date (ddmmyy, plus 40 days for women), serial number. Officers see the findings; the NIK is accepted.
     */
    public static Set<NikFinding> of(Nik nik, BirthDate birthDate) {
        var findings = EnumSet.noneOf(NikFinding.class);
        var province = nik.digits().substring(0, 2);
        var regencies = REGENCIES.get(province);
        if (regencies == null) {
            if (!FORMER_PROVINCE.equals(province)) {
                findings.add(PROVINCE_UNKNOWN);
            }
        } else if (!regencies.contains(nik.digits().substring(2, 4))) {
            findings.add(REGENCY_UNKNOWN);
        }
        if (!hasDate(nik, birthDate.date())) {
            findings.add(DATE_DIFFERS);
        }
        if (nik.lastFour().equals("0000")) {
            findings.add(SERIAL_ZERO);
        }
        return findings;
    }

    /** Whether the date within a NIK is this one, of a man or of a woman. */
    public static boolean hasDate(Nik nik, LocalDate date) {
        var builtIn = nik.digits().substring(6, 12);
        var day = Integer.parseInt(builtIn.substring(0, 2));
        return (day == date.getDayOfMonth() || day == date.getDayOfMonth() + WOMEN)
                && Integer.parseInt(builtIn.substring(2, 4)) == date.getMonthValue()
                && Integer.parseInt(builtIn.substring(4)) == date.getYear() % 100;
    }

    private static Map<String, Set<String>> regencies() {
        var codes = new HashMap<String, Set<String>>();
        ResourceLines.lines("regency-codes.txt").forEach(line -> {
            var parts = line.split(": ");
            codes.put(parts[0], Set.of(parts[1].split(" ")));
        });
        return Map.copyOf(codes);
    }
}
