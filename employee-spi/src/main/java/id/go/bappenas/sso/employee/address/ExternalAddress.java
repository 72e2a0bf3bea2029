package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.support.TypedText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address outside the ministry, in lower case: {@code local@domain}, ASCII, one {@code @}, at most 254 characters (RFC
 * 5321), without characters that could begin a new mail header.
 */
public record ExternalAddress(String address) {

    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                    + "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    /** For databases: finds the texts that {@link #ofStored} accepts, up to the length of a database column. */
    public static final String REGULAR_EXPRESSION =
            "^\\s*(?=[^@]{1,64}@)" + SHAPE.pattern().replace("a-z", "A-Za-z") + "\\s*$";

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_TYPED = 500;

    /** The address of {@code Budi <budi@mail.example>}, the form in which mail programs copy an address. */
    private static final Pattern BRACKETS = Pattern.compile("[^<>]*<([^<>@]*@[^<>@]*)>[^<>@]*");

    private static final Pattern LABEL = Pattern.compile("^(?:(?:e-?mail|alamat email|surel) ?: ?)?(?:mailto: ?)?");

    /** Punctuation of a sentence or a list around an address. */
    private static final Pattern BEFORE = Pattern.compile("^[ <(\\[\"',;:]++");

    private static final Pattern AFTER = Pattern.compile("(?<![ >)\\]\"',;:.])[ >)\\]\"',;:.]++$");
    private static final Pattern BLANKS_AT_DOT = Pattern.compile(" ?\\. ?");
    private static final Pattern BETWEEN = Pattern.compile("[,;/&<> ]++");

    /**
     * Reads a typed or pasted address, as {@link TypedText#identifier} cleans it, without {@code mailto:}, a name before angle
     * brackets, punctuation around it, and blanks at {@code @} or a dot after that. Empty if that is not one address.
     */
    public static Optional<ExternalAddress> parse(String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> text.length() <= LONGEST_TYPED)
                .map(text -> tidy(TypedText.identifier(text).toLowerCase(Locale.ROOT)))
                .flatMap(ExternalAddress::ofStored);
    }

    /** Whether a text has several addresses. */
    public static boolean hasSeveral(String typed) {
        return typed.length() <= LONGEST_TYPED
                && BETWEEN.splitAsStream(TypedText.identifier(typed))
                                .filter(part -> parse(part).isPresent())
                                .distinct()
                                .count()
                        > 1;
    }

    private static String tidy(String text) {
        var brackets = BRACKETS.matcher(text);
        var alone = withoutLabel(brackets.matches() ? brackets.group(1) : text);
        var inner = withoutLabel(
                AFTER.matcher(BEFORE.matcher(alone).replaceFirst("")).replaceFirst(""));
        var at = inner.indexOf('@');
        return at < 0
                ? inner
                : inner.substring(0, at).strip()
                        + '@'
                        + BLANKS_AT_DOT.matcher(inner.substring(at + 1).strip()).replaceAll(".");
    }

    private static String withoutLabel(String text) {
        return LABEL.matcher(text.strip()).replaceFirst("");
    }

    /** Reads an address on file. Empty if the text is not an address, but for blanks around it and capital letters. */
    public static Optional<ExternalAddress> ofStored(String stored) {
        return Optional.ofNullable(stored)
                .filter(text -> text.length() <= LONGEST + 2)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.length() <= LONGEST && text.indexOf('@') <= LONGEST_LOCAL_PART)
                .filter(text -> SHAPE.matcher(text).matches())
                .map(ExternalAddress::new);
    }

    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    /** A part that its owner recognises: {@code b***i@m***.com}. */
    public String masked() {
        var local = address.substring(0, address.indexOf('@'));
        var end = domain().substring(domain().lastIndexOf('.'));
        return local.charAt(0) + "***" + local.charAt(local.length() - 1) + "@" + domain().charAt(0) + "***" + end;
    }
}
