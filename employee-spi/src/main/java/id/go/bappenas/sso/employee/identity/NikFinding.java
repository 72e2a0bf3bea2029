package id.go.bappenas.sso.employee.identity;

/** What is unusual about a NIK. None of it makes one invalid: such numbers were given out, and they are for life. */
public enum NikFinding {
    /** No regency or city has, or had since 2016, the number's first four digits, though the province is known. */
    REGENCY_UNKNOWN,
    /** No province has, or had, the number's first two digits. */
    PROVINCE_UNKNOWN,
    /** The built-in date is not the birth date. */
    DATE_DIFFERS,
    /** The serial number at the end is 0000; they begin with 0001. */
    SERIAL_ZERO
}
