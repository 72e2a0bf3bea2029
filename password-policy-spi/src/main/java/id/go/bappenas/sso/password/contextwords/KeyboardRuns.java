package id.go.bappenas.sso.password.contextwords;

import id.go.bappenas.sso.password.text.TextFolding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds five or more characters in the order of the alphabet, of the digits, or of the keys of a QWERTY keyboard, forwards or
 * backwards.
 */
final class KeyboardRuns {

    static final int LENGTH = 5;

    private static final List<String> ORDERS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "0123456789",
            // rows, with and without shift
            "1234567890",
            "!@#$%^&*()",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            // columns: one key below the other, or alternating between rows
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "!qaz@wsx#edc$rfv%tgb^yhn&ujm",
            "qazwsxedcrfvtgbyhnujmikolp",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0");

    private static final Set<String> RUNS = runs();

    private KeyboardRuns() {}

    /** @param plain the text in lower case with digits and special characters, or the folded text */
    static boolean hasOneIn(String plain) {
        for (int start = 0; start + LENGTH <= plain.length(); start++) {
            if (RUNS.contains(plain.substring(start, start + LENGTH))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> runs() {
        var runs = new HashSet<String>();
        for (var order : ORDERS) {
            addWindows(runs, order);
            addWindows(runs, new StringBuilder(order).reverse().toString());
        }
        return Set.copyOf(runs);
    }

    private static void addWindows(Set<String> runs, String order) {
        for (int start = 0; start + LENGTH <= order.length(); start++) {
            var run = order.substring(start, start + LENGTH);
            runs.add(run);
            if (run.chars().allMatch(Character::isLetter)) {
                // A folded password is searched as well, so qw3rty is found. TextFolding would turn 5t4r3 into a word.
                runs.add(TextFolding.substitute(run));
            }
        }
    }
}
