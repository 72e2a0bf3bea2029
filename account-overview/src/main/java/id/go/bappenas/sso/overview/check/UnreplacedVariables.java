package id.go.bappenas.sso.overview.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * Variables of the realm file, such as <code>${SSO_SMTP_HOST:localhost}</code>, in the settings of a realm. Keycloak's import at
 * the start replaces them; the imports of the admin console and of Admin REST do not.
 */
final class UnreplacedVariables {

    /** Names in capitals. Keycloak's own placeholders, such as <code>${authBaseUrl}</code> or <code>${vault.key}</code>, are not. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");

    private static final int SHOWN = 5;

    private UnreplacedVariables() {}

    /** Where a realm has such variables, for the log: the mail server and at most five clients; empty if nowhere. */
    static Optional<String> in(RealmModel realm) {
        var places = new LinkedHashMap<String, String>();
        variables(realm.getSmtpConfig().values()).ifPresent(names -> places.put("mail server", names));
        realm.getClientsStream().forEach(client -> variables(addresses(client))
                .ifPresent(names -> places.put("client " + client.getClientId(), names)));
        return places.isEmpty() ? Optional.empty() : Optional.of(text(places));
    }

    private static String text(Map<String, String> places) {
        var shown = places.entrySet().stream()
                .limit(SHOWN)
                .map(place -> place.getKey() + " (" + place.getValue() + ")")
                .collect(Collectors.joining(", "));
        return places.size() > SHOWN ? shown + ", and " + (places.size() - SHOWN) + " more" : shown;
    }

    private static List<String> addresses(ClientModel client) {
        return Stream.of(
                        Stream.of(client.getRootUrl(), client.getBaseUrl(), client.getManagementUrl()),
                        client.getRedirectUris().stream(),
                        client.getWebOrigins().stream(),
                        client.getAttributes().values().stream())
                .flatMap(values -> values)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Optional<String> variables(Collection<String> values) {
        var names = values.stream()
                .filter(Objects::nonNull)
                .flatMap(value -> VARIABLE.matcher(value).results())
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
}
