package id.go.bappenas.sso.benchmark.person;

import id.go.bappenas.sso.benchmark.server.Contender;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody with a password that need not be changed. */
public record Person(String username, String id, String password) {

    /** Over Admin REST; the server hashes the password. */
    public static Person make(Contender contender) {
        return make(contender, List.of());
    }

    /** @param more credentials beside the password, as Admin REST takes them */
    static Person make(Contender contender, List<Map<String, Object>> more) {
        var username = "pegawai-" + UUID.randomUUID();
        var password = NewPasswords.next();
        var admin = contender.admin();
        var id = admin.must(admin.post(
                        Contender.REALM + "/users",
                        Map.of(
                                "username",
                                username,
                                "enabled",
                                true,
                                "firstName",
                                "Pegawai",
                                "lastName",
                                "Percobaan",
                                "email",
                                username + "@example.org",
                                "credentials",
                                Stream.concat(Stream.of(credential(password)), more.stream())
                                        .toList())))
                .createdId();
        return new Person(username, id, password);
    }

    public static List<Person> make(Contender contender, int number) {
        return Stream.generate(() -> make(contender)).limit(number).toList();
    }

    /** As Admin REST takes it. */
    public static Map<String, Object> credential(String value) {
        return Map.of("type", "password", "value", value, "temporary", false);
    }
}
