package id.go.bappenas.sso.provisioning.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds domains that are probably misspelt names of large mail providers, such as {@code gmial.com}. */
public final class MisspeltDomain {

    /** Domains that are taken for the meant ones. */
    private static final List<String> LARGE = List.of(
            "gmail.com",
            "yahoo.com",
            "yahoo.co.id",
            "hotmail.com",
            "outlook.com",
            "outlook.co.id",
            "icloud.com",
            "rocketmail.com",
            "protonmail.com");

    /** Providers whose names resemble those. */
    private static final Set<String> OTHERS = Set.of(
            "ymail.com",
            "mail.com",
            "email.com",
            "gmx.com",
            "googlemail.com",
            "fmail.com",
            "hotmail.co.id",
            "yahoo.co.in",
            "yahoo.co.uk",
            "outlook.in",
            "outlook.my",
            "outlook.sg",
            "yahoo.com.sg",
            "yahoo.com.my",
            "mailo.com",
            "ymail.co.id",
            "gmail.ru",
            "cloud.com",
            "zmail.com",
            "proton.me",
            "yahoo.in");

    private MisspeltDomain() {}

    /** The domain that is probably meant. */
    public static Optional<String> meant(String domain) {
        if (LARGE.contains(domain) || OTHERS.contains(domain)) {
            return Optional.empty();
        }
        return LARGE.stream()
                .filter(large -> isNear(large, domain))
                .min(Comparator.comparingInt(large -> distance(large, domain)))
                .or(() ->
                        LARGE.stream().filter(large -> hasNameOf(large, domain)).findFirst());
    }

    /** Whether only the ending differs: {@code gmail.con}, {@code gmail.co.id}. */
    private static boolean hasNameOf(String large, String domain) {
        return large.endsWith(".com") && domain.startsWith(large.substring(0, large.length() - "com".length()));
    }

    private static boolean isNear(String large, String domain) {
        var distance = distance(large, domain);
        return distance == 1 || distance == 2 && large.charAt(0) == domain.charAt(0);
    }

    /** How many letters are missing, superfluous, wrong or exchanged with the next one; 3 for more than two. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) {
            return 3;
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
        var edits = new int[] {
            rows[i - 1][j] + 1,
            rows[i][j - 1] + 1,
            rows[i - 1][j - 1] + (equal ? 0 : 1),
            isExchanged(one, other, i, j) ? rows[i - 2][j - 2] + 1 : Integer.MAX_VALUE
        };
        return Arrays.stream(edits).min().orElseThrow();
    }

    private static boolean isExchanged(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
