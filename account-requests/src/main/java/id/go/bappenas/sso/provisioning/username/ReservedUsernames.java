package id.go.bappenas.sso.provisioning.username;

import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.intake.Sha256;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * User names that no request assigns to a person, because they are names of functions: certificate authorities, mail servers
 * and readers of mail would mistake the person for the function. The list {@code reserved-names.txt} is next to this class;
 * operators can add a file with more names, server option
 * {@code --spi-realm-restapi-extension--account-provisioning--reserved-names-path}. Mailboxes in a realm's settings are
 * reserved in that realm. Letter case, dots, hyphens, underscores and digits at the end do not matter.
 */
public final class ReservedUsernames {

    private static final String OPTION = "reservedNamesPath";
    private static final String TYPED = "spi-" + RequestLimits.PROVIDER + "--reserved-names-path";
    private static final String COMMENT = "#";

    /** Shorter names are parts of many names of people. */
    private static final int SHORTEST_PART = 3;

    private static final Pattern ADDRESS = Pattern.compile("([\\p{L}\\p{N}._%+-]{1,64})@");
    private static final Pattern TAG = Pattern.compile("\\+.*");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern LAST_DIGITS = Pattern.compile("\\p{N}+$");

    private final Set<String> names;

    private ReservedUsernames(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /** @throws IllegalArgumentException for an invalid file; the server then does not start */
    public static ReservedUsernames of(Config.Scope config) {
        var names = new HashSet<>(names(own()));
        Optional.ofNullable(config.get(OPTION, null))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .ifPresent(path -> names.addAll(names(lines(path))));
        return new ReservedUsernames(names);
    }

    /** The names from the server's options, and the mailboxes in the realm's settings. */
    public static ReservedUsernames of(KeycloakSession session) {
        var names = new HashSet<>(RequestLimits.keeper(session).reservedNames().names);
        mailboxes(session.getContext().getRealm())
                .map(ReservedUsernames::folded)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return new ReservedUsernames(names);
    }

    /** The option for the admin console. */
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

    /** SHA-256 of all names, in hex: the same for the same names. */
    public String digest() {
        return new Sha256().with(String.join(" ", new TreeSet<>(names))).hex();
    }

    /**
     * Whether a name that is not reserved may be mistaken for the name of a function: it contains a reserved name of three
     * letters or more, or it consists of reserved names.
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

    /**
     * The local parts of addresses in the realm's attributes and of the sender and reply addresses of its mail, with and
     * without the part after {@code +}.
     */
    private static Stream<String> mailboxes(RealmModel realm) {
        var mail = Optional.ofNullable(realm.getSmtpConfig()).stream()
                .flatMap(
                        settings -> Stream.of("from", "replyTo", "envelopeFrom").map(settings::get));
        return Stream.concat(realm.getAttributes().values().stream(), mail)
                .filter(Objects::nonNull)
                .flatMap(text -> ADDRESS.matcher(text).results())
                .map(found -> found.group(1))
                .flatMap(name -> Stream.of(name, TAG.matcher(name).replaceAll("")));
    }

    private static List<String> own() {
        try (var stream = ReservedUsernames.class.getResourceAsStream("reserved-names.txt")) {
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
