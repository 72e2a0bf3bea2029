package id.go.bappenas.sso.provisioning.intake;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks text that is quoted in mails to employees: one line, no invisible characters, no text that a mail program turns into a
 * link. Otherwise a submitter could put links into the ministry's mails.
 */
public final class PlainText {

    /** Longest text, in UTF-16 units; the columns and the user profile have this width. */
    public static final int LONGEST = 255;

    /** Control characters, invisible and direction-changing ones, private ones, line and paragraph separators. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern SCHEME = Pattern.compile(
            "(?i)(?:[a-z][a-z0-9+.-]{1,20}:\\s*[/\\\\]{2}|\\bwww\\s*\\.|\\b(?:mailto|javascript|data|tel)\\s*:)");

    /** Common domains, also with a space at the dot. Other endings would match academic degrees: M.Si, A.Md, S.Ag, M.Sc. */
    private static final Pattern SPACED_DOMAIN = Pattern.compile("(?iU)[\\p{L}\\p{N}-]{2,}\\s?\\.\\s?"
            + "(?:com|net|org|info|biz|xyz|top|site|online|app|dev|io|co|me|ly|gl|tk|ru|cn|link|click|shop|store|web|id"
            + "|asia|cloud|live|page|zip)(?![\\p{L}\\p{N}])");

    /** Domains without a space, including domains of one letter, as in short links, and endings that could begin a sentence. */
    private static final Pattern DOMAIN = Pattern.compile("(?iU)[\\p{L}\\p{N}-]\\."
            + "(?:com|net|org|info|biz|edu|gov|mil|xyz|top|site|online|app|dev|io|ai|co|me|ly|gl|gd|gg|tk|ml|ga|cf|gq|ru|su|cn"
            + "|de|fr|nl|eu|uk|us|au|nz|jp|kr|tw|hk|in|id|my|sg|ph|vn|tv|cc|ws|to|pw|nu|link|click|shop|store|web|asia|cloud"
            + "|live|page|zip|mov|vip|club|space|website|tech|fun|icu|cyou|buzz|work|world|win|bid|loan|help|support|email|lol"
            + "|monster|sbs|cfd|bond|quest)(?![\\p{L}\\p{N}])");

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

    /** Whether a text has a link. Wide letters and dots count as normal ones, because mail programs may treat them so. */
    static boolean hasLink(String text) {
        var usual = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u3002', '.');
        return SCHEME.matcher(usual).find()
                || SPACED_DOMAIN.matcher(usual).find()
                || DOMAIN.matcher(usual).find()
                || AT.matcher(usual).find();
    }
}
