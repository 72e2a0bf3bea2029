package id.go.bappenas.sso.benchmark.person;

import id.go.bappenas.sso.benchmark.server.Contender;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A user with a password that need not be changed. */
public record BenchmarkUser(String username, String id, String password) {

    static final String FIRST_NAME = "Pegawai";
    static final String LAST_NAME = "Percobaan";
    static final String MAIL_DOMAIN = "@example.org";

    // A password has no vowels and no digits that look like letters, so it contains no word.
    private static final String LETTERS = "bcdfghjkmnpqrtvwxz";
    private static final String DIGITS = "26789";
    private static final int PAIRS = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Created over Admin REST; the server hashes the password. */
    public static BenchmarkUser make(Contender contender) {
        return make(contender, List.of());
    }

    /** @param more further credentials, in the format of Admin REST */
    static BenchmarkUser make(Contender contender, List<Map<String, Object>> more) {
        var username = InventedName.next();
        var password = newPassword();
        var admin = contender.admin();
        var id = admin.must(admin.post(
                        Contender.REALM + "/users",
                        Map.of(
                                "username",
                                username,
                                "enabled",
                                true,
                                "firstName",
                                FIRST_NAME,
                                "lastName",
                                LAST_NAME,
                                "email",
                                username + MAIL_DOMAIN,
                                "credentials",
                                Stream.concat(Stream.of(credential(password)), more.stream())
                                        .toList())))
                .createdId();
        return new BenchmarkUser(username, id, password);
    }

    public static List<BenchmarkUser> make(Contender contender, int number) {
        return Stream.generate(() -> make(contender)).limit(number).toList();
    }

    /** The credential in the format of Admin REST. */
    public static Map<String, Object> credential(String value) {
        return Map.of("type", "password", "value", value, "temporary", false);
    }

    /** A new password that both realms accept: letters and digits in turn form no word and no keyboard run. */
    public static String newPassword() {
        var password = new StringBuilder("Q!");
        for (int pair = 0; pair < PAIRS; pair++) {
            password.append(any(LETTERS)).append(any(DIGITS));
        }
        return password.toString();
    }

    private static char any(String characters) {
        return characters.charAt(RANDOM.nextInt(characters.length()));
    }
}
