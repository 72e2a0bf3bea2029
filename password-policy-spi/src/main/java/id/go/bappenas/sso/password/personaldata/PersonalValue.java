package id.go.bappenas.sso.password.personaldata;

import id.go.bappenas.sso.password.text.TextFolding;
import java.util.List;

/**
 * One value of {@link PersonalData}, by code points.
 *
 * <p>A word, such as a part of a name, is found where it stands as a word, with at least one of its letters: Andi is in
 * {@code 4nd1#Pagi} and {@code pagiAndi}, but not in {@code Kandil}, and Lisa is not in {@code 1154}. A word of
 * {@link #LONG} code points is found everywhere, because few other words contain it. So is a value with a sign in it
 * ({@code budi.santoso}), and a number. A value that folds to one letter alone (Lili) is found only in its own letters, because
 * {@code 1111} and {@code !!!!} have its folded form.
 *
 * @param plain in lower case, without diacritics
 * @param folded with letters for the usual substitutions
 */
record PersonalValue(List<Integer> plain, List<Integer> folded) {

    static final int LONG = 6;

    /** @param plain of {@link TextFolding#plain} */
    static PersonalValue of(String plain) {
        return new PersonalValue(points(plain), points(TextFolding.substitute(plain)));
    }

    private static List<Integer> points(String text) {
        return text.codePoints().boxed().toList();
    }

    boolean isIn(CandidateText password) {
        var needsBounds = hasLetter() && !hasSign() && plain.size() < LONG;
        for (var begin = 0; begin + plain.size() <= password.length(); begin++) {
            var end = begin + plain.size();
            if (stands(password, begin) && (!needsBounds || password.isWord(begin, end))) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(CandidateText password, int begin) {
        if (isOneLetter()) {
            return isAt(plain, password.plain(), begin);
        }
        return isAt(folded, password.folded(), begin)
                && (!hasLetter() || password.hasLetter(begin, begin + folded.size()));
    }

    private static boolean isAt(List<Integer> value, int[] text, int begin) {
        for (var i = 0; i < value.size(); i++) {
            if (text[begin + i] != value.get(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOneLetter() {
        return folded.stream().distinct().count() == 1;
    }

    private boolean hasLetter() {
        return plain.stream().anyMatch(Character::isLetter);
    }

    private boolean hasSign() {
        return !plain.stream().allMatch(Character::isLetterOrDigit);
    }

    /** Leaves the value out, because the text may get into a log. */
    @Override
    public String toString() {
        return "PersonalValue";
    }
}
