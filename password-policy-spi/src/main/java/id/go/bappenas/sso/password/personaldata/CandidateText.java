package id.go.bappenas.sso.password.personaldata;

import id.go.bappenas.sso.password.text.TextFolding;

/**
 * A password by code points, in three arrays of the same length.
 *
 * @param visible without diacritics and invisible characters, in its own case
 * @param plain the same in lower case
 * @param folded the same with letters for the usual substitutions
 */
record CandidateText(int[] visible, int[] plain, int[] folded) {

    static CandidateText of(String password) {
        var visible = TextFolding.visible(password);
        var plain = TextFolding.lowerCase(visible);
        return new CandidateText(
                visible.codePoints().toArray(),
                plain.codePoints().toArray(),
                TextFolding.substitute(plain).codePoints().toArray());
    }

    int length() {
        return visible.length;
    }

    boolean hasLetter(int begin, int end) {
        for (var i = begin; i < end; i++) {
            if (Character.isLetter(visible[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the characters from begin to end, without the last one, stand there as a word. */
    boolean isWord(int begin, int end) {
        return startsWord(begin) && endsWord(begin, end);
    }

    /**
     * Whether a word starts here: at the start, after a character that is no letter, or with a capital ({@code pagiAndi},
     * {@code PTAndi}). A digit or sign in place of a letter is no capital.
     */
    private boolean startsWord(int begin) {
        if (begin == 0 || !Character.isLetter(visible[begin - 1])) {
            return true;
        }
        return isUpper(begin) && (isLower(begin - 1) || isLower(begin + 1));
    }

    /**
     * Whether the word that starts at begin ends here: at the end, before a character that is no letter, before a capital that
     * starts a word ({@code andiPagi}, {@code ANDIPagi}), or where capitals alone end ({@code ANDIpagi}).
     */
    private boolean endsWord(int begin, int end) {
        if (end == length() || !Character.isLetter(visible[end])) {
            return true;
        }
        if (isUpper(end)) {
            return !isUpper(end - 1) || isLower(end + 1);
        }
        return isUpper(end - 1) && hasNoLower(begin, end);
    }

    private boolean hasNoLower(int begin, int end) {
        for (var i = begin; i < end; i++) {
            if (isLower(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isUpper(int index) {
        return index < length() && Character.isUpperCase(visible[index]);
    }

    private boolean isLower(int index) {
        return index < length() && Character.isLowerCase(visible[index]);
    }

    /** Leaves the password out, because the text may get into a log. */
    @Override
    public String toString() {
        return "CandidateText";
    }
}
