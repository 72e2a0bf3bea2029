package id.go.bappenas.sso.provisioning.username;

import id.go.bappenas.sso.provisioning.intake.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.resource.RealmResourceProvider;

/**
 * User names that no request gives to a person, because mail to them means a function: certificate authorities, mail servers and
 * readers of the ministry's mail would take the person for it. The list {@code reserved-names.txt} lies beside this class;
 * operators add names with a file of theirs, server option
 * {@code --spi-realm-restapi-extension--account-provisioning--reserved-names-path}. The mailboxes that a realm's settings name are
 * reserved there, too. Letter case, dots, hyphens, underscores and digits at the end do not matter.
 */
public final class ReservedNames {

    /** Keeps the names that the server was started with. */
    public interface Keeper {
        ReservedNames reservedNames();
    }

    private static final String OPTION = "reservedNamesPath";
    private static final String TYPED = "spi-" + Limits.PROVIDER + "--reserved-names-path";
    private static final String FACTORY = "account-provisioning";
    private static final String COMMENT = "#";

    /** Shorter ones are parts of many names of people. */
    private static final int SHORTEST_PART = 3;

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern LAST_DIGITS = Pattern.compile("\\p{N}+$");

    private final Set<String> names;

    private ReservedNames(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /** @throws IllegalArgumentException for a file of the operator's that cannot be used: the server does not start */
    public static ReservedNames of(Config.Scope config) {
        var names = new HashSet<>(names(own()));
        Optional.ofNullable(config.get(OPTION, null))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .ifPresent(path -> names.addAll(names(lines(path))));
        return new ReservedNames(names);
    }

    /** Those that this server was started with, and the mailboxes that the realm's settings name. */
    public static ReservedNames of(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory().getProviderFactory(RealmResourceProvider.class, FACTORY);
        var names = new HashSet<>(((Keeper) factory).reservedNames().names);
        RealmMailboxes.of(session.getContext().getRealm())
                .map(ReservedNames::folded)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return new ReservedNames(names);
    }

    /** For the admin console. */
    public static ProviderConfigProperty metadata() {
        return new ProviderConfigProperty(
                OPTION,
                "Reserved names",
                "Path of a file with further user names that no request gives to a person, one per line, UTF-8;"
                        + " a line that begins with # is a comment.",
                ProviderConfigProperty.STRING_TYPE,
                null);
    }

    public boolean contains(String username) {
        return names.contains(folded(username));
    }

    /**
     * Whether a reader may take a name for a function's though it is not reserved: a reserved name of three letters or more is a
     * part of it, or all of it is reserved names run together.
     */
    public boolean isPartOf(String username) {
        var parts = SEPARATORS.split(usual(username));
        for (var from = 0; from < parts.length; from++) {
            for (var to = from + 1; to <= parts.length; to++) {
                if (isLong(folded(String.join("", List.of(parts).subList(from, to))))) {
                    return true;
                }
            }
        }
        return isMadeOfNames(folded(username));
    }

    private boolean isLong(String name) {
        return name.length() >= SHORTEST_PART && names.contains(name);
    }

    private boolean isMadeOfNames(String name) {
        var reached = new boolean[name.length() + 1];
        reached[0] = true;
        for (var end = 1; end <= name.length(); end++) {
            for (var begin = 0; begin < end && !reached[end]; begin++) {
                reached[end] = reached[begin] && isLong(name.substring(begin, end));
            }
        }
        return !name.isEmpty() && reached[name.length()];
    }

    private static List<String> own() {
        try (var stream = ReservedNames.class.getResourceAsStream("reserved-names.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String path) {
        try {
            return Files.readAllLines(Path.of(path), StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(TYPED + " is no readable UTF-8 file: " + path, e);
        }
    }

    private static Set<String> names(List<String> lines) {
        var names = new HashSet<String>();
        written(lines).forEach(line -> {
            var name = folded(line);
            if (name.isEmpty()) {
                throw new IllegalArgumentException(TYPED + ": this line holds no name: " + line);
            }
            names.add(name);
        });
        return names;
    }

    private static Stream<String> written(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT));
    }

    private static String folded(String name) {
        return LAST_DIGITS
                .matcher(SEPARATORS.matcher(usual(name)).replaceAll(""))
                .replaceAll("");
    }

    private static String usual(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
