package id.go.bappenas.sso.support.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.keycloak.common.Version;

/** Messages of the contract tests: what Keycloak no longer does, and which class of ours relies on it. */
final class Contract {

    private Contract() {}

    /** The sentence of a failing test: what Keycloak no longer does, and which class of ours has to change. */
    static String broken(String what, Class<?> ours) {
        return "Keycloak %s no longer %s: see %s".formatted(Version.VERSION, what, ours.getName());
    }

    /** Checks that the bytecode of a Keycloak class contains a text or the name of a method. */
    static void assertNames(Class<?> keycloaks, String name, String what, Class<?> ours) {
        assertThat(bytecode(keycloaks)).as(broken(what, ours)).contains(name);
    }

    private static String bytecode(Class<?> type) {
        var file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (var stream = type.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer that does not depend on the arguments. */
    static Map.Entry<String, Function<Object[], Object>> answer(String method, Object value) {
        return Map.entry(method, arguments -> value);
    }
}
