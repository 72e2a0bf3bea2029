package id.go.bappenas.sso.reset.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * How far somebody has come, as notes of the authentication session: small, on all nodes, gone with it. Nobody counts as
 * authenticated before a link was followed, so the person found stays a note until then.
 */
public record Journey(AuthenticationSessionModel session) {

    private static final String PREFIX = "id.go.bappenas.sso.reset.";
    private static final String NAME = PREFIX + "name";
    private static final String NIK = PREFIX + "nik";
    private static final String PERSON = PREFIX + "person";
    private static final String USERNAME = PREFIX + "username";
    private static final String SILENCE = PREFIX + "silence";
    private static final String ORDERED = PREFIX + "ordered";
    private static final String SALT = PREFIX + "salt";
    private static final String ADDRESS = PREFIX + "address";
    private static final String REQUEST = PREFIX + "request";
    private static final String DONE = PREFIX + "done";

    /** What was typed as a user name. */
    public String name() {
        return note(NAME).orElse("");
    }

    public void name(String typed) {
        session.setAuthNote(NAME, typed);
    }

    /** @param pseudonym of the NIK that was typed last */
    public void nik(String pseudonym) {
        session.setAuthNote(NIK, pseudonym);
    }

    /** Pseudonym of the NIK that was typed last. */
    public String nik() {
        return note(NIK).orElse("");
    }

    /** What tries are counted on: the name, and the NIK's pseudonym once one was typed. */
    public List<String> tried() {
        return Stream.concat(Stream.of(name()), note(NIK).stream()).toList();
    }

    /** User id of who proved to be somebody. */
    public Optional<String> person() {
        return note(PERSON).filter(id -> !id.isEmpty());
    }

    /** User name of who proved to be somebody. */
    public Optional<String> username() {
        return note(USERNAME).filter(name -> !name.isEmpty());
    }

    /** @param person who proved to be this; {@code null} for nobody, who goes on all the same while the step is silent */
    public void person(UserModel person) {
        session.setAuthNote(PERSON, person == null ? "" : person.getId());
        session.setAuthNote(USERNAME, person == null ? "" : person.getUsername());
    }

    /** Why nobody was told whether the identity data is right; empty if it was told. */
    public Optional<String> silence() {
        return note(SILENCE);
    }

    public void silence(String reasons) {
        session.setAuthNote(SILENCE, reasons);
    }

    /** When a mail was ordered last. */
    public Optional<Instant> ordered() {
        return note(ORDERED).map(Long::valueOf).map(Instant::ofEpochMilli);
    }

    /** @param addressDigest of what was typed, under the salt */
    public void ordered(Instant when, String salt, String addressDigest) {
        session.setAuthNote(ORDERED, String.valueOf(when.toEpochMilli()));
        session.setAuthNote(SALT, salt);
        session.setAuthNote(ADDRESS, addressDigest);
    }

    /** Another address is to be typed. */
    public void forgetOrder() {
        session.removeAuthNote(ORDERED);
        session.removeAuthNote(SALT);
        session.removeAuthNote(ADDRESS);
    }

    public String salt() {
        return note(SALT).orElse("");
    }

    public String addressDigest() {
        return note(ADDRESS).orElse("");
    }

    /** Id of the request whose link was followed. */
    public Optional<String> request() {
        return note(REQUEST);
    }

    public void request(String id) {
        session.setAuthNote(REQUEST, id);
    }

    /** What was done with the request, if anything: the page that says so can be shown again. */
    public Optional<String> done() {
        return note(DONE);
    }

    public void done(String what) {
        session.setAuthNote(DONE, what);
    }

    private Optional<String> note(String name) {
        return Optional.ofNullable(session.getAuthNote(name));
    }
}
