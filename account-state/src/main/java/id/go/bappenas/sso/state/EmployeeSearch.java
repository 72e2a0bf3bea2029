package id.go.bappenas.sso.state;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.support.TypedText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * A search for a person. A text of 16 digits is a NIK, one of 18 digits a NIP, one with {@code @} a mail address; each of them
 * has to be complete. Any other text of digits is a user name, also complete, so that no part of a NIK or NIP finds a person.
 * Everything else is a part of a user name, or parts of a name.
 *
 * @param by kind of the value
 * @param text the cleaned value
 */
record EmployeeSearch(By by, String text) {

    /** Kinds of values. */
    enum By {
        NIK,
        NIP,
        ADDRESS,
        USERNAME,
        NAME;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Characters of the shortest text. */
    static final int SHORTEST = 3;

    /** Characters of the longest text. */
    static final int LONGEST = 100;

    /** People in a result. */
    static final int MOST = 20;

    private static final String NIP = "employeeNumber";
    private static final Pattern NIP_SHAPE = Pattern.compile("\\d{18}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Characters with a meaning in Keycloak's search, or none in a name. */
    private static final Pattern SYMBOLS = Pattern.compile("[*\"\\\\%]|\\p{Cntrl}");

    /** Empty if the text is too short or too long. */
    static Optional<EmployeeSearch> parse(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        var digits = TypedText.digits(typed);
        var nik = Nik.parse(typed);
        if (nik.isPresent()) {
            return nik.map(known -> new EmployeeSearch(By.NIK, known.digits()));
        }
        if (NIP_SHAPE.matcher(digits).matches()) {
            return Optional.of(new EmployeeSearch(By.NIP, digits));
        }
        var text = SYMBOLS.matcher(TypedText.identifier(typed)).replaceAll(" ").strip();
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        if (DIGITS.matcher(digits).matches()) {
            return Optional.of(new EmployeeSearch(By.USERNAME, text));
        }
        return Optional.of(new EmployeeSearch(text.indexOf('@') >= 0 ? By.ADDRESS : By.NAME, text));
    }

    SearchResult in(KeycloakSession session, RealmModel realm) {
        var found = found(session, realm)
                .filter(person -> person.getServiceAccountClientLink() == null)
                .collect(Collectors.toMap(UserModel::getId, person -> person, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.<UserModel, Boolean>comparing(person -> !isNamed(person))
                        .thenComparing(UserModel::getUsername))
                .toList();
        return new SearchResult(
                by.id(),
                found.stream()
                        .limit(MOST)
                        .map(person -> SearchResult.Person.of(session, person))
                        .toList(),
                found.size() > MOST);
    }

    private boolean isNamed(UserModel person) {
        return person.getUsername().equalsIgnoreCase(text);
    }

    private Stream<UserModel> found(KeycloakSession session, RealmModel realm) {
        return switch (by) {
            case NIK ->
                session.getProvider(EmployeeIdentityProvider.class).userIdOf(realm, new Nik(text)).stream()
                        .map(id -> session.users().getUserById(realm, id))
                        .filter(Objects::nonNull);
            case NIP ->
                session.users()
                        .searchForUserByUserAttributeStream(realm, NIP, text)
                        .limit(MOST + 1L);
            case ADDRESS -> byAddress(session, realm);
            case USERNAME -> Employees.named(session, realm, text).stream();
            case NAME -> Stream.concat(Employees.named(session, realm, text).stream(), byName(session, realm));
        };
    }

    private Stream<UserModel> byAddress(KeycloakSession session, RealmModel realm) {
        return Stream.of(
                        ExternalAddress.parse(text).stream()
                                .flatMap(address -> ExternalAddresses.of(session).sharedWith(realm, address).stream()),
                        Stream.ofNullable(session.users().getUserByEmail(realm, text.toLowerCase(Locale.ROOT))),
                        Employees.named(session, realm, text).stream())
                .flatMap(people -> people);
    }

    /** Keycloak's search: each word is a part of the user name, of one of the names, or of the work address. */
    private Stream<UserModel> byName(KeycloakSession session, RealmModel realm) {
        var words = Arrays.stream(text.split(" +")).map(word -> "*" + word).collect(Collectors.joining(" "));
        return session.users()
                .searchForUserStream(
                        realm,
                        Map.of(UserModel.SEARCH, words, UserModel.INCLUDE_SERVICE_ACCOUNT, "false"),
                        0,
                        MOST + 1);
    }

    /** Hides the value, because the text may be logged. */
    @Override
    public String toString() {
        return "EmployeeSearch[" + by.id() + "]";
    }
}
