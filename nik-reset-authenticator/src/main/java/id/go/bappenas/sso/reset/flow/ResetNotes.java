package id.go.bappenas.sso.reset.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The progress of one Lupa Password, as notes of the authentication session, which all nodes have and which end with it. Before
 * the link is used the flow has no user, so a note holds the account that was found.
 */
public record ResetNotes(AuthenticationSessionModel session) {

    /** Each more is another code that a guess may hit (ADR 0076). */
    private static final int MOST_ORDERS = 3;

    private static final String PREFIX = "id.go.bappenas.sso.reset.";
    private static final String NAME = PREFIX + "name";
    private static final String NIK = PREFIX + "nik";
    private static final String PERSON = PREFIX + "person";
    private static final String USERNAME = PREFIX + "username";
    private static final String SILENCE = PREFIX + "silence";
    private static final String ORDERED = PREFIX + "ordered";
    private static final String SALT = PREFIX + "salt";
    private static final String ADDRESS = PREFIX + "address";
    private static final String ORDERS = PREFIX + "orders";
    private static final String TYPED = PREFIX + "typed";
    private static final String UNTIL = PREFIX + "until";
    private static final String REQUEST = PREFIX + "request";
    private static final String BY_CODE = PREFIX + "code";
    private static final String DONE = PREFIX + "done";

    /** The typed user name. */
    public String name() {
        return note(NAME).orElse("");
    }

    public void name(String typed) {
        session.setAuthNote(NAME, typed);
    }

    /** @param pseudonym of the last typed NIK */
    public void nik(String pseudonym) {
        session.setAuthNote(NIK, pseudonym);
    }

    /** Pseudonym of the last typed NIK. */
    public String nik() {
        return note(NIK).orElse("");
    }

    /** Keys by which tries are counted: the name, and the NIK's pseudonym once it was typed. */
    public List<String> tried() {
        return Stream.concat(Stream.of(name()), note(NIK).stream()).toList();
    }

    /** User id of the account with proven identity. */
    public Optional<String> person() {
        return note(PERSON).filter(id -> !id.isEmpty());
    }

    /** User name of the account with proven identity. */
    public Optional<String> username() {
        return note(USERNAME).filter(name -> !name.isEmpty());
    }

    /** @param person account with proven identity; {@code null} if a silent step goes on without an account */
    public void person(UserModel person) {
        session.setAuthNote(PERSON, person == null ? "" : person.getId());
        session.setAuthNote(USERNAME, person == null ? "" : person.getUsername());
    }

    /** Reasons why the step did not tell whether the identity data are right; empty if it told. */
    public Optional<String> silence() {
        return note(SILENCE);
    }

    public void silence(String reasons) {
        session.setAuthNote(SILENCE, reasons);
    }

    /** Time of the last mail order. */
    public Optional<Instant> ordered() {
        return note(ORDERED).map(Long::valueOf).map(Instant::ofEpochMilli);
    }

    /** @param addressDigest digest of the typed address, with the salt */
    public void ordered(Instant when, String salt, String addressDigest) {
        session.setAuthNote(ORDERED, String.valueOf(when.toEpochMilli()));
        session.setAuthNote(SALT, salt);
        session.setAuthNote(ADDRESS, addressDigest);
    }

    /** Forgets the order, so that another address can be typed. */
    public void forgetOrder() {
        session.removeAuthNote(ORDERED);
        session.removeAuthNote(SALT);
        session.removeAuthNote(ADDRESS);
    }

    /** @param address as the person typed it */
    public void typedAddress(String address) {
        session.setAuthNote(TYPED, address);
    }

    /** The last complete address, as the person typed it: it says nothing of the account. */
    public String typedAddress() {
        return note(TYPED).orElse("");
    }

    public String salt() {
        return note(SALT).orElse("");
    }

    public String addressDigest() {
        return note(ADDRESS).orElse("");
    }

    /** Ids of the last mail orders of this page, whose codes it takes. */
    public List<String> orders() {
        return note(ORDERS).map(ids -> List.of(ids.split(" "))).orElse(List.of());
    }

    public void addOrder(String id) {
        var all = Stream.concat(orders().stream(), Stream.of(id)).toList();
        session.setAuthNote(ORDERS, String.join(" ", all.subList(Math.max(0, all.size() - MOST_ORDERS), all.size())));
    }

    /** The page as it is counted when codes are typed into it. */
    public String page() {
        return session.getParentSession().getId() + ' ' + session.getTabId();
    }

    /** Whether the code was typed instead of the link opened. */
    public boolean isByCode() {
        return note(BY_CODE).isPresent();
    }

    /** Opens the request of a typed code. */
    public void requestByCode(String id) {
        request(id);
        session.setAuthNote(BY_CODE, "true");
    }

    /** Id of the request of the used link. */
    public Optional<String> request() {
        return note(REQUEST);
    }

    public void request(String id) {
        session.setAuthNote(REQUEST, id);
    }

    /** Result for the request, so that its page can be shown again. */
    public Optional<String> done() {
        return note(DONE);
    }

    public void done(String what) {
        session.setAuthNote(DONE, what);
    }

    /** @param deadline of the mailed password */
    public void until(Instant deadline) {
        session.setAuthNote(UNTIL, String.valueOf(deadline.toEpochMilli()));
    }

    /** The deadline of the mailed password, so that its page can be shown again. */
    public Optional<Instant> until() {
        return note(UNTIL).map(Long::valueOf).map(Instant::ofEpochMilli);
    }

    private Optional<String> note(String name) {
        return Optional.ofNullable(session.getAuthNote(name));
    }
}
