package id.go.bappenas.sso.list;

/**
 * Counts typing errors: letters that are missing, superfluous, wrong, or exchanged with the next one (optimal string alignment
 * distance).
 */
public final class EditDistance {

    private static final int MOST = 2;

    private EditDistance() {}

    /** The number of typing errors between two words; 3 if their lengths differ by more than 2. */
    public static int of(String one, String other) {
        if (Math.abs(one.length() - other.length()) > MOST) {
            return MOST + 1;
        }
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : least(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int least(int[][] rows, String one, String other, int i, int j) {
        var equal = one.charAt(i - 1) == other.charAt(j - 1);
        var least = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (equal ? 0 : 1));
        return isExchanged(one, other, i, j) ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }

    private static boolean isExchanged(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
