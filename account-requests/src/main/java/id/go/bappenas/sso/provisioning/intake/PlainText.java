package id.go.bappenas.sso.provisioning.intake;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks text that is quoted in mails to employees: one line, no invisible characters, no web or mail address. Otherwise a
 * submitter could put links into the ministry's mails. Degrees and names of programs that look like a domain pass
 * ({@code ST.ME}, {@code ASP.NET}); mails separate such words, so that mail programs do not turn them into links (ADR 0079).
 */
public final class PlainText {

    /** Longest text, in UTF-16 units; the columns and the user profile have this width. */
    public static final int LONGEST = 255;

    /** Control characters, invisible and direction-changing ones, private ones, line and paragraph separators. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern SCHEME = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]{1,20}:\\s*[/\\\\]{2}|\\bwww\\s*\\."
            + "|\\b(?:mailto|javascript)\\s*:|\\bdata:\\s*[a-z]+/)");

    /** Endings of domains that are no Indonesian or English word and no degree. */
    private static final String ENDINGS = "com|net|id|xyz|biz|gov|mil|click|icu|cyou|sbs|cfd|lol";

    /** Endings that are also words, degrees or short forms of names: an address has them in small letters. */
    private static final String ENDINGS_IN_SMALL_LETTERS =
            "org|info|edu|top|site|online|app|dev|io|ai|co|me|ly|gl|gd|gg|tk|ml|ga"
                    + "|cf|gq|ru|su|cn|de|fr|nl|eu|uk|us|au|nz|jp|kr|tw|hk|in|my|sg|ph|vn|tv|cc|ws|to|pw|nu|link|shop|store|web|asia"
                    + "|cloud|live|page|zip|mov|vip|club|space|website|tech|fun|buzz|work|world|win|bid|loan|help|support|email"
                    + "|monster|bond|quest";

    private static final Pattern DOMAIN = Pattern.compile(
            "[\\p{L}\\p{N}-]\\.(?:(?i:" + ENDINGS + ")|" + ENDINGS_IN_SMALL_LETTERS + ")(?![\\p{L}\\p{N}'])");

    private static final Pattern ANY_DOMAIN = Pattern.compile(
            "(?i)[\\p{L}\\p{N}-]\\.(?:" + ENDINGS + "|" + ENDINGS_IN_SMALL_LETTERS + ")(?![\\p{L}\\p{N}])");

    /** Programs, and degrees such as M.Com, B.Tech and ST.ME in small letters, with nothing of an address around them. */
    private static final Pattern NO_DOMAIN = Pattern.compile("(?iU)(?<![\\p{L}\\p{N}.@/-])"
            + "(?:(?:asp|vb|ado|ml)\\.net(?![\\p{L}\\p{N}-]|[.:?][\\p{L}\\p{N}])"
            + "|(?:[bm]\\.(?:com|tech|dev|app|info|work)"
            + "|(?:st|se|sh|sp|ssi|skom|spd|sag|sos|sip|s\\.(?:t|e|h|p|si|kom|pd|ag|sos|ip))\\.me)"
            + "(?![\\p{L}\\p{N}/-]|[.:?][\\p{L}\\p{N}]))");

    private static final Pattern AT = Pattern.compile("\\S@\\S");

    private PlainText() {}

    /** The code of a finding if a text has an error: {@code text-url}, {@code text-hidden} or {@code text-too-long}. */
    public static Optional<String> problem(String text) {
        return problem(text, LONGEST);
    }

    /** @param longest in UTF-16 units, as databases count */
    public static Optional<String> problem(String text, int longest) {
        if (text.length() > longest) {
            return Optional.of("text-too-long");
        }
        if (HIDDEN.matcher(text).find()) {
            return Optional.of("text-hidden");
        }
        return hasLink(text) ? Optional.of("text-url") : Optional.empty();
    }

    /** The code of a finding if a user name has an error. A domain is one, because a mail shows a user name as it is. */
    public static Optional<String> problemOfUsername(String username) {
        return problem(username).or(() -> Optional.of("text-url")
                .filter(code -> ANY_DOMAIN.matcher(usual(username)).find()));
    }

    /** Whether a text has a link. Wide letters and dots count as normal ones, because mail programs may treat them so. */
    static boolean hasLink(String text) {
        var usual = usual(text);
        return SCHEME.matcher(usual).find()
                || DOMAIN.matcher(NO_DOMAIN.matcher(usual).replaceAll("")).find()
                || AT.matcher(usual).find();
    }

    private static String usual(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u3002', '.')
                .replace('\u2019', '\'');
    }
}
