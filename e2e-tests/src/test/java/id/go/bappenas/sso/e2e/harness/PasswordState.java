package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.demo.keycloak.PasswordCredential;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The state of a password: {@link #FRESH} is valid, the two other states must not give a token. A test creates a person
 * in a state, or changes a valid password to that state.
 */
public enum PasswordState {
    /**
     * The control case: every way to sign in must give a token for a fresh password. Otherwise the refusal of the other
     * passwords would prove nothing.
     */
    FRESH("a fresh password") {
        @Override
        ZonedDateTime written() {
            return Jakarta.now();
        }

        @Override
        void mark(Sso sso, Person person, ZonedDateTime written) {
            // A fresh password has no mark.
        }
    },
    EXPIRED("a 130-day-old password") {
        @Override
        ZonedDateTime written() {
            return Jakarta.now().minusDays(130);
        }

        @Override
        void mark(Sso sso, Person person, ZonedDateTime written) {
            // The age alone makes the password expired.
        }
    },
    /** No required action is due, as if an administrator had removed it, so the mark alone must stop the sign-in. */
    LAPSED("a lapsed temporary password") {
        @Override
        ZonedDateTime written() {
            return Jakarta.now().minusDays(2);
        }

        @Override
        void mark(Sso sso, Person person, ZonedDateTime written) {
            var from = written.toInstant();
            var mark = from.toEpochMilli() + ":" + from.plus(Duration.ofDays(1)).toEpochMilli();
            var admin = sso.admin();
            new UserProfile(admin).withUnmanagedAttributes("ADMIN_EDIT", () -> {
                var representation =
                        (ObjectNode) admin.must(admin.get(People.path(person))).body();
                representation.withObjectProperty("attributes").putPOJO("ssoTemporaryPassword", List.of(mark));
                return admin.must(admin.put(People.path(person), representation));
            });
        }
    };

    private final String words;

    PasswordState(String words) {
        this.words = words;
    }

    abstract ZonedDateTime written();

    abstract void mark(Sso sso, Person person, ZonedDateTime written);

    public String words() {
        return words;
    }

    /** Creates a person with a password in this state. */
    public Person person(Sso sso) {
        return person(sso, representation -> {});
    }

    /** Creates a person with a password in this state; {@code change} changes the representation (Admin REST). */
    public Person person(Sso sso, Consumer<Map<String, Object>> change) {
        var written = written();
        var password = People.randomPassword();
        var person = sso.people()
                .employee(representation -> {
                    representation.put("credentials", List.of(PasswordCredential.of(password, written.toInstant())));
                    change.accept(representation);
                })
                .withPassword(password);
        mark(sso, person, written);
        return person;
    }

    /** Changes the person's valid password to this state, with the same writes for each state. */
    public void befalls(Sso sso, Person person) {
        var written = written();
        sso.people().age(person, written);
        mark(sso, person, written);
    }
}
