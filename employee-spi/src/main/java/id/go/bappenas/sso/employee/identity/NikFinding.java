package id.go.bappenas.sso.employee.identity;

/** Unusual parts of a NIK. They do not make it invalid: such numbers were issued, and they are for life. */
public enum NikFinding {
    /** The province has, or had since 2016, no regency or city with the first four digits. */
    REGENCY_UNKNOWN,
    /** There is, or was, no province with the first two digits. */
    PROVINCE_UNKNOWN,
    /** The built-in date differs from the birth date. */
    DATE_DIFFERS,
    /** The serial number at the end is 0000; serial numbers begin with 0001. */
    SERIAL_ZERO
}
