package id.go.bappenas.sso.list;

import java.util.ArrayList;
import java.util.List;

/** Numbers of rows for a sentence: “5, 7–9”. */
final class Numbers {

    private static final int MOST = 30;

    private Numbers() {}

    /** @param numbers ascending */
    static String of(List<Integer> numbers) {
        var ranges = new ArrayList<String>();
        for (var i = 0; i < numbers.size(); i++) {
            if (ranges.size() == MOST) {
                ranges.add("…");
                break;
            }
            var first = numbers.get(i);
            while (i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1) {
                i++;
            }
            ranges.add(first.equals(numbers.get(i)) ? first.toString() : first + "–" + numbers.get(i));
        }
        return String.join(", ", ranges);
    }
}
