package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.credential.golive.GoLiveAttributes;
import id.go.bappenas.sso.credential.golive.GoLiveSpread;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the realm attributes of ours may be. For another value the server writes a warning into its log and goes on with its
 * default. A blank value counts as missing and is allowed. The limits are those of the classes that read the attributes.
 */
public final class RealmAttributes {

    /**
     * @param allowed the limits, or an example, for both languages
     * @param test of a value without blanks around it
     */
    private record Rule(String allowed, Predicate<String> test) {}

    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");

    /** The server also takes an address with a name before it. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]\\s*@\\s*[^\\s@]+\\.[^\\s@]");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,5}");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private static final Map<String, Rule> RULES = new TreeMap<>(Map.ofEntries(
            Map.entry("ssoAddressTrustHours", number(1, 8760)),
            Map.entry("ssoAlarmMinutes", number(0, 1440)),
            Map.entry(GoLiveAttributes.BEGUN, new Rule("2026-12-07 4", RealmAttributes::isSpread)),
            Map.entry(GoLiveAttributes.DATE, new Rule("2026-12-07", text -> GoLiveAttributes.date(text)
                    .isPresent())),
            Map.entry(GoLiveAttributes.WEEKS, new Rule("0..." + GoLiveSpread.MOST_WEEKS, text -> GoLiveAttributes.weeks(
                            text)
                    .isPresent())),
            Map.entry("ssoMailDomains", new Rule("bappenas.go.id", RealmAttributes::isListOfDomains)),
            Map.entry("ssoNotMeHours", number(0, 8760)),
            Map.entry(
                    "ssoRequestDigestMinutes",
                    new Rule("0, 5...1440", text -> isNumber(text, 0, 0) || isNumber(text, 5, 1440))),
            Map.entry("ssoRequestRecordDays", number(365, 36_500)),
            Map.entry("ssoRequestRetentionDays", number(0, 3650)),
            Map.entry("ssoSecurityAddress", new Rule("nama@example.go.id", ADDRESS.asPredicate())),
            Map.entry("ssoTimeZone", new Rule("Asia/Jakarta", RealmAttributes::isZone))));

    private RealmAttributes() {}

    private static Rule number(int least, int most) {
        return new Rule(least + "..." + most, text -> isNumber(text, least, most));
    }

    private static boolean isNumber(String text, int least, int most) {
        return DIGITS.matcher(text).matches() && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    private static boolean isZone(String text) {
        try {
            return !ZoneId.of(text).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isListOfDomains(String text) {
        List<String> domains = Stream.of(text.split("[,\\s]+"))
                .map(domain -> domain.replaceFirst("^[@.]+", ""))
                .filter(domain -> !domain.isEmpty())
                .toList();
        return !domains.isEmpty() && domains.stream().allMatch(DOMAIN.asMatchPredicate());
    }

    private static boolean isSpread(String text) {
        String[] parts = BLANK.split(text);
        return parts.length == 2
                && GoLiveAttributes.date(parts[0]).isPresent()
                && GoLiveAttributes.weeks(parts[1]).isPresent();
    }

    /** Whether the server cannot use this value; false for an attribute that is not ours. */
    static boolean isDamaged(String name, String value) {
        Rule rule = RULES.get(name);
        return rule != null && !value.isBlank() && !rule.test().test(value.strip());
    }

    /** An attribute with a damaged value, and what is allowed: {@code ssoNotMeHours "-5" (0...8760)}. */
    static String text(String name, String value) {
        return name + " \"" + value + "\" (" + RULES.get(name).allowed() + ")";
    }

    /**
     * The damaged attributes of a realm, each as {@code ssoNotMeHours "-5" (0...8760)}. The date and the weeks of a spread count
     * only together, so the one that is missing is named.
     *
     * @param realm representation of a realm or realm file
     */
    public static List<String> damaged(JsonNode realm) {
        JsonNode attributes = realm.path("attributes");
        List<String> found = new ArrayList<>();
        RULES.keySet().forEach(name -> {
            String value = Json.text(attributes, name);
            if (isDamaged(name, value)) {
                found.add(text(name, value));
            }
        });
        String date = GoLiveCheck.dateIn(realm);
        String weeks = GoLiveCheck.weeksIn(realm);
        if (!date.isEmpty() && weeks.isEmpty()) {
            found.add(text(GoLiveAttributes.WEEKS, weeks));
        }
        if (date.isEmpty()
                && !weeks.isEmpty()
                && GoLiveAttributes.weeks(weeks).filter(number -> number > 0).isPresent()) {
            found.add(text(GoLiveAttributes.DATE, date));
        }
        return found;
    }
}
