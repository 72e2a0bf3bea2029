package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.list.EditDistance;
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
                .min(Comparator.comparingInt(large -> EditDistance.of(large, domain)))
                .or(() ->
                        LARGE.stream().filter(large -> hasNameOf(large, domain)).findFirst());
    }

    /** Whether only the ending differs: {@code gmail.con}, {@code gmail.co.id}. */
    private static boolean hasNameOf(String large, String domain) {
        return large.endsWith(".com") && domain.startsWith(large.substring(0, large.length() - "com".length()));
    }

    private static boolean isNear(String large, String domain) {
        var distance = EditDistance.of(large, domain);
        return distance == 1 || distance == 2 && large.charAt(0) == domain.charAt(0);
    }
}
