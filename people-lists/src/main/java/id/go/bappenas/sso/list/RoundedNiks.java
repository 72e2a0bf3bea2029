package id.go.bappenas.sso.list;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds that a spreadsheet program rounded the NIKs of a list before it wrote them as text: numbers there have 15 digits, so
 * the 16th becomes 0, or the number is written as 3,17101E+15. A list may have such NIKs by chance. Each ends in 0 in one of
 * ten cases, and the list is refused if chance does this in less than one of a million lists.
 */
final class RoundedNiks {

    private static final Pattern POWER = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{Nd}]");
    private static final int DIGITS = 16;
    private static final double ZERO_AT_THE_END = 0.1;
    private static final double REFUSED = 1e-6;
    private static final double WARNED = 1e-3;

    private RoundedNiks() {}

    /** @param workbook whether the list is a workbook, whose column can be made text */
    static Optional<ListNote> note(List<ListRow> rows, boolean workbook) {
        var niks = 0;
        var zeros = 0;
        var powers = 0;
        for (var row : rows) {
            var cell = row.cell(Column.NIK);
            if (cell.kind() == ListCell.Kind.TEXT && POWER.matcher(cell.text()).matches()) {
                powers++;
            } else {
                var digits = SIGNS.matcher(cell.text()).replaceAll("");
                if (digits.length() == DIGITS) {
                    niks++;
                    zeros += Character.digit(digits.charAt(DIGITS - 1), 10) == 0 ? 1 : 0;
                }
            }
        }
        if (powers > 1) {
            return Optional.of(note(powers, rows.size(), true, workbook));
        }
        var chance = chance(niks, zeros);
        return chance > WARNED * 1.000001
                ? Optional.empty()
                : Optional.of(note(zeros, rows.size(), chance <= REFUSED * 1.000001, workbook));
    }

    private static ListNote note(int rounded, int rows, boolean error, boolean workbook) {
        return new ListNote(
                Column.NIK.field(),
                workbook ? "niks-rounded" : "niks-rounded-in-text",
                error,
                List.of(String.valueOf(rounded), String.valueOf(rows)));
    }

    /** The probability that at least so many of the numbers end in 0: the upper tail of a binomial distribution. */
    static double chance(int numbers, int zeros) {
        if (zeros == 0) {
            return 1;
        }
        var term = Math.exp(logBinomial(numbers, zeros)
                + zeros * Math.log(ZERO_AT_THE_END)
                + (numbers - zeros) * Math.log1p(-ZERO_AT_THE_END));
        var sum = 0.0;
        for (var k = zeros; k <= numbers; k++) {
            sum += term;
            term *= (numbers - k) / (k + 1.0) * ZERO_AT_THE_END / (1 - ZERO_AT_THE_END);
        }
        return sum;
    }

    private static double logBinomial(int n, int k) {
        var sum = 0.0;
        for (var i = 1; i <= k; i++) {
            sum += Math.log(n - k + i) - Math.log(i);
        }
        return sum;
    }
}
