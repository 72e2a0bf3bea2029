package id.go.bappenas.sso.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Checks that a module writes only text that fits into a column. */
public interface Guard {

    /** Longer than anything that should ever be stored. */
    int FAR_TOO_LONG = 10_000;

    /** Fails if a column of this length is not guarded. */
    void check(int length);

    /** Text of programs: longer text is cut. */
    static Guard cut(UnaryOperator<String> writtenAndRead) {
        return length -> {
            var fitting = "x".repeat(length);
            assertThat(writtenAndRead.apply(fitting)).isEqualTo(fitting);
            assertThat(writtenAndRead.apply(null)).isNull();
            for (var text : new String[] {
                "x".repeat(length + 1),
                "x".repeat(FAR_TOO_LONG),
                "😀".repeat(length),
                "x" + "😀".repeat(length),
                "\u0000".repeat(length),
                "a\u0000b\uD83D",
                "\uDE00" + "x".repeat(FAR_TOO_LONG)
            }) {
                assertStorable(writtenAndRead.apply(text), length);
            }
        };
    }

    /** Addresses of clients: longer ones are cut, and text without the shape of an address becomes {@code null}. */
    static Guard address(UnaryOperator<String> writtenAndRead) {
        return length -> {
            var fitting = "1".repeat(length);
            assertThat(writtenAndRead.apply(fitting)).isEqualTo(fitting);
            assertStorable(writtenAndRead.apply("1".repeat(length + 1)), length);
            assertStorable(writtenAndRead.apply("1".repeat(FAR_TOO_LONG)), length);
            for (var text : new String[] {null, "", "\u0000", "1\u0000", "x".repeat(FAR_TOO_LONG), "bad.de", "😀"}) {
                assertThat(writtenAndRead.apply(text)).isNull();
            }
        };
    }

    /**
     * Text that a person typed: refused, never altered.
     *
     * @param longest accepted text, at most the column's length
     * @param sample a good text of that length
     */
    static Guard refused(int longest, IntFunction<String> sample, Predicate<String> taken) {
        return length -> {
            assertThat(longest).isLessThanOrEqualTo(length);
            assertThat(taken.test(sample.apply(longest))).isTrue();
            assertThat(taken.test(sample.apply(longest + 1))).isFalse();
            assertThat(taken.test(sample.apply(FAR_TOO_LONG))).isFalse();
            for (var bad : new String[] {"\u0000", "\n", "\uD83D", "\uDE00"}) {
                var text = sample.apply(longest - 1);
                assertThat(taken.test(text.substring(0, text.length() / 2) + bad + text.substring(text.length() / 2)))
                        .isFalse();
            }
            assertThat(taken.test("😀".repeat(longest / 2 + 1))).isFalse();
        };
    }

    /** Names of constants of ours. */
    static Guard constants(Enum<?>... constants) {
        return length -> Arrays.stream(constants)
                .forEach(constant -> assertThat(constant.name()).hasSizeLessThanOrEqualTo(length));
    }

    /** Text that our code generates: it is never longer. */
    static Guard longest(int longest) {
        return length -> assertThat(longest).isLessThanOrEqualTo(length);
    }

    /** An id of ours. */
    static Guard uuid() {
        return longest(36);
    }

    /** Keycloak's own column for the same value is as long. */
    static Guard keycloaks(int length) {
        return longest(length);
    }

    /** SHA-256 or HMAC-SHA-256 in hex. */
    static Guard digest() {
        return longest(64);
    }

    /** {@code 2026-11-28}. */
    static Guard isoDate() {
        return longest(10);
    }

    private static void assertStorable(String text, int length) {
        assertThat(text).hasSizeLessThanOrEqualTo(length);
        assertThat(text.codePoints())
                .noneMatch(Character::isISOControl)
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
