package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.demo.keycloak.PasswordCredential;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The state of a password: a valid one, and two that must not open anything. A person has it from the start, or a valid
 * password gets into that state.
 */
public enum PasswordState {
    /** The control: with this one each way has to lead to a token, or a refusal of the others proves nothing. */
    FRESH("a fresh password") {
        @Override
        ZonedDateTime written() {
            return Jakarta.now();
        }

        @Override
        void mark(Sso sso, Person person, ZonedDateTime written) {
            // Nothing is wrong with it.
        }
    },
    EXPIRED("a 130-day-old password") {
        @Override
        ZonedDateTime written() {
            return Jakarta.now().minusDays(130);
        }

        @Override
        void mark(Sso sso, Person person, ZonedDateTime written) {
            // Its age is enough.
        }
    },
    /** No required action is due, as if an administrator had removed it: the mark alone has to stop the sign-in. */
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

    /** A person with such a password. */
    public Person person(Sso sso) {
        return person(sso, representation -> {});
    }

    /** A person with such a password, and a representation (Admin REST) that the caller changed. */
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

    /** Brings the person's valid password into this state, by the same writes for each state. */
    public void befalls(Sso sso, Person person) {
        var written = written();
        sso.people().age(person, written);
        mark(sso, person, written);
    }
}
