package id.go.bappenas.sso.list;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Man or woman: as a cell says it, and as the NIK does, whose day is greater by 40 for women. */
enum Gender {
    MAN("l|lk|lakilaki|laki|pria|m|male"),
    WOMAN("p|pr|perempuan|wanita|w|f|female");

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final int DIGITS = 16;
    private static final int OF_WOMEN = 40;

    private final Pattern words;

    Gender(String words) {
        this.words = Pattern.compile(words);
    }

    static Optional<Gender> of(String cell) {
        var word = NO_LETTER.matcher(cell.toLowerCase(Locale.ROOT)).replaceAll("");
        return MAN.words.matcher(word).matches()
                ? Optional.of(MAN)
                : Optional.of(WOMAN).filter(woman -> woman.words.matcher(word).matches());
    }

    /** Empty if the text is no NIK. */
    static Optional<Gender> ofNik(String nik) {
        var digits = NO_DIGIT.matcher(nik).replaceAll("");
        return digits.length() == DIGITS
                ? Optional.of(Integer.parseInt(digits.substring(6, 8)) > OF_WOMEN ? WOMAN : MAN)
                : Optional.empty();
    }
}
