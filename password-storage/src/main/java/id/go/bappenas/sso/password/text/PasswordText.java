package id.go.bappenas.sso.password.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The forms of a typed password. Keyboards, systems and programs send the same password as different characters: é as one code
 * point or as two, a blank as U+0020 or as U+00A0. A new password is stored in one form, the profile OpaqueString of RFC 8265:
 * each space character (Unicode category Zs) is U+0020, then NFC (NIST SP 800-63B-4, 3.1.1.2). Passwords that were hashed
 * before may have another form, therefore a typed password is compared in two forms if it has such characters.
 */
public final class PasswordText {

    /** Longest text that is changed, in UTF-16 units: to normalise a long run of marks takes very long. */
    private static final int LONGEST = 1024;

    private static final Pattern SPACES = Pattern.compile("\\p{Zs}");

    private PasswordText() {}

    /** The form that is judged and stored; {@code null} stays {@code null}. A text of more than 1,024 characters stays. */
    public static String prepared(String typed) {
        return isShort(typed)
                ? Normalizer.normalize(SPACES.matcher(typed).replaceAll(" "), Normalizer.Form.NFC)
                : typed;
    }

    /**
     * The forms of a typed password that are compared with a stored hash, the prepared form first. The number of forms, one or
     * two, depends on the typed text alone, so that it tells nothing about accounts. The second form is the first one of these
     * that differs: the text as typed, its decomposed form (NFD), the prepared form without blanks and invisible characters at
     * its ends. The last one is an allowance for pasted passwords (NIST SP 800-63B-4, 3.1.1.2).
     */
    public static List<String> compared(String typed) {
        var text = Objects.toString(typed, "");
        var prepared = prepared(text);
        if (!isShort(text)) {
            return List.of(prepared);
        }
        var second = Stream.of(text, Normalizer.normalize(prepared, Normalizer.Form.NFD), withoutEdges(prepared))
                .filter(form -> !form.equals(prepared) && !form.isEmpty())
                .findFirst();
        return Stream.concat(Stream.of(prepared), second.stream()).toList();
    }

    /**
     * Whether the text has a character that a person cannot see or type: a control character such as a line break or a tab, a
     * mark of direction, a character of no width, half of a surrogate pair.
     */
    public static boolean hasInvisible(String text) {
        return text != null && text.codePoints().anyMatch(PasswordText::isInvisible);
    }

    /** Whether the prepared form begins or ends with a blank. */
    public static boolean hasOuterBlank(String text) {
        var prepared = prepared(text);
        return prepared != null && (prepared.startsWith(" ") || prepared.endsWith(" "));
    }

    private static boolean isShort(String text) {
        return text != null && text.length() <= LONGEST;
    }

    private static String withoutEdges(String text) {
        var points = text.codePoints().toArray();
        var begin = 0;
        var end = points.length;
        while (begin < end && isEdge(points[begin])) {
            begin++;
        }
        while (end > begin && isEdge(points[end - 1])) {
            end--;
        }
        return new String(points, begin, end - begin);
    }

    private static boolean isEdge(int point) {
        return point == ' ' || isInvisible(point);
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
