package id.go.bappenas.sso.rehearse;

/**
 * A line of the report.
 *
 * @param code stable name in the JSON file, such as {@code people-active}
 * @param value a number or a short text, without the name of a person
 */
record Finding(String code, String indonesian, String english, String value) {

    static Finding of(String code, String indonesian, String english, long number) {
        return new Finding(code, indonesian, english, String.valueOf(number));
    }
}
