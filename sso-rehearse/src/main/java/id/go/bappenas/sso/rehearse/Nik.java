package id.go.bappenas.sso.rehearse;

import java.util.regex.Pattern;

/** The form of a NIK: 16 digits, the digits 7 to 12 a birth date (a woman's day is 40 higher), and a serial that is not 0000. */
final class Nik {

    private static final Pattern FORM = Pattern.compile(
            "[1-9][0-9]{5}(0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])(0[1-9]|1[0-2])[0-9]{2}(?!0000)[0-9]{4}");

    private Nik() {}

    static boolean hasForm(String text) {
        return FORM.matcher(text.strip()).matches();
    }
}
