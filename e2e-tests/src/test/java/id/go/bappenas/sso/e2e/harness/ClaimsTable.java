package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The table of docs/operators/applications/claims.md: the claims and attributes that each client receives. {@code
 * -Dclaims.write=true} writes the file.
 */
public final class ClaimsTable {

    private static final String HEAD = """
            # What each client learns about a person

            `ClaimsIT` reads this table out of real tokens and assertions of a person with all data on file. It asks for every scope that
            the client may ask for. It fails if the table differs, and if the NIK, the place or date of birth, the NIP or the external
            address of the person is in any answer. To write the table again:
            `mvn verify -pl e2e-tests -am -Dit.test=ClaimsIT -Dclaims.write=true`.

            `account-desk` (pages of Keycloak) and `sso-api` (a receiver of tokens) are not listed. A person without a work mailbox has
            no `email`, one with a single name no `family_name`. Keycloak sends the claims of a client's default scopes (`profile`,
            `email`), whatever the client asks for; `upn` comes from the optional scope `microprofile-jwt` only.

            | client | in | about the person | about the sign-in |
            |---|---|---|---|
            """;

    /** Claims of RFC 7519, RFC 9068, OpenID Connect and Keycloak that say nothing about a person. */
    private static final Set<String> ABOUT_THE_SIGN_IN = Set.of(
            "acr",
            "allowed-origins",
            "at_hash",
            "aud",
            "auth_time",
            "azp",
            "client_id",
            "exp",
            "iat",
            "iss",
            "jti",
            "nonce",
            "scope",
            "sid",
            "typ");

    private final List<String> lines = new ArrayList<>();

    /**
     * @param client id of the client, or name of its file
     * @param where such as {@code ID token}
     * @param names the claims' names
     */
    public void row(String client, String where, Collection<String> names) {
        lines.add("| %s | %s | %s | %s |"
                .formatted(
                        client,
                        where,
                        cell(names, name -> !ABOUT_THE_SIGN_IN.contains(name)),
                        cell(names, ABOUT_THE_SIGN_IN::contains)));
    }

    private static String cell(Collection<String> names, Predicate<String> wanted) {
        return new TreeSet<>(names)
                .stream().filter(wanted).map(name -> "`" + name + "`").collect(Collectors.joining(" "));
    }

    /** Compares the table with the file, or writes the file. */
    public void check() {
        var file = Settings.root().resolve(Path.of("docs", "operators", "applications", "claims.md"));
        var seen = HEAD + String.join("\n", lines) + "\n";
        try {
            if (Boolean.getBoolean("claims.write")) {
                Files.writeString(file, seen);
            }
            if (!Files.readString(file).equals(seen)) {
                throw new AssertionError(file + " does not say what was seen. Seen:\n" + seen);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
