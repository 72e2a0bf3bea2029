package id.go.bappenas.sso.employee.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.fakes.Fakes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

class MissingTest {

    private static final int PEOPLE = 1_200;

    private final List<Integer> asked = new ArrayList<>();

    @Test
    void whatIsOnFileIsAskedForOnceForFiveHundredPeople() {
        var page = new Missing(session()).page(0, 3);

        assertThat(asked).containsExactly(500, 500, 200);
        assertThat(page.total()).isEqualTo(PEOPLE / 2);
        assertThat(page.people()).extracting(Missing.Entry::username).containsExactly("p0001", "p0003", "p0005");
        assertThat(page.people())
                .allSatisfy(person -> assertThat(person.missing()).containsExactly("identity"));
    }

    private KeycloakSession session() {
        var realm = Fakes.of(RealmModel.class, Map.of());
        var context = Fakes.of(KeycloakContext.class, Map.of("getRealm", arguments -> realm));
        var everybody = IntStream.range(0, PEOPLE).mapToObj(MissingTest::person).toList();
        var users = Fakes.of(UserProvider.class, Map.of("searchForUserStream", arguments -> everybody.stream()
                .skip((Integer) arguments[2])
                .limit((Integer) arguments[3])));
        var identities = Fakes.of(EmployeeIdentityProvider.class, Map.of("onFile", arguments -> even(arguments[1])));
        return Fakes.of(
                KeycloakSession.class,
                Map.of(
                        "getContext", arguments -> context,
                        "users", arguments -> users,
                        "getProvider", arguments -> identities));
    }

    private Set<String> even(Object userIds) {
        var ids = (Collection<?>) userIds;
        asked.add(ids.size());
        return ids.stream()
                .map(String.class::cast)
                .filter(id -> Integer.parseInt(id) % 2 == 0)
                .collect(Collectors.toSet());
    }

    private static UserModel person(int number) {
        return Fakes.of(
                UserModel.class,
                Map.of(
                        "isEnabled", arguments -> true,
                        "getId", arguments -> String.valueOf(number),
                        "getUsername", arguments -> "p%04d".formatted(number),
                        "getFirstAttribute", arguments -> "p%04d@surat.example".formatted(number)));
    }
}
