package id.go.bappenas.sso.employee.address;

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

    /** For databases: finds the texts that {@link #parse} accepts, up to the length of a database column. */
    public static final String REGULAR_EXPRESSION =
            "^\\s*(?=[^@]{1,64}@)" + SHAPE.pattern().replace("a-z", "A-Za-z") + "\\s*$";

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;

    /** Empty if the text is not an address. Blanks around an address and capital letters are accepted. */
    public static Optional<ExternalAddress> parse(String typed) {
        return Optional.ofNullable(typed)
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
