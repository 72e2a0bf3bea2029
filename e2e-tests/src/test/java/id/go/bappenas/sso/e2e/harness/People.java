package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.AdminApi.Answer;
import id.go.bappenas.sso.demo.keycloak.PasswordCredential;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Creates people with random names by Admin REST, and reads their events and sessions. */
public final class People {

    private final AdminApi admin;

    People(AdminApi admin) {
        this.admin = admin;
    }

    /** Creates an employee with two names, a work mailbox and a password. */
    public Person employee() {
        return employee(representation -> {});
    }

    /** Creates an employee; {@code change} changes the representation (Admin REST). */
    public Person employee(Consumer<Map<String, Object>> change) {
        var username = "pegawai."
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var password = randomPassword();
        var representation = new HashMap<String, Object>();
        representation.put("username", username);
        representation.put("enabled", true);
        representation.put("firstName", "Pegawai");
        representation.put("lastName", "Uji");
        representation.put("email", username + "@kantor.example");
        representation.put("emailVerified", true);
        representation.put("credentials", List.of(Map.of("type", "password", "value", password)));
        change.accept(representation);
        var id = admin.must(admin.post(Sso.REALM + "/users", representation)).createdId();
        return new Person(id, username, password);
    }

    /** Creates a person whose password was chosen at that time. */
    public Person employee(ZonedDateTime chosen) {
        return employee(chosen, representation -> {});
    }

    /**
     * Creates a person whose password was chosen at that time; {@code change} changes the representation (Admin REST).
     */
    public Person employee(ZonedDateTime chosen, Consumer<Map<String, Object>> change) {
        var password = randomPassword();
        return employee(representation -> {
                    representation.put("credentials", List.of(PasswordCredential.of(password, chosen.toInstant())));
                    change.accept(representation);
                })
                .withPassword(password);
    }

    /** Creates a person whose account and password were created at these times. */
    public Person employee(ZonedDateTime created, ZonedDateTime chosen) {
        return employee(
                chosen,
                representation -> representation.put(
                        "createdTimestamp", created.toInstant().toEpochMilli()));
    }

    /** Replaces the person's password by the same password with another date. */
    public void age(Person person, ZonedDateTime chosen) {
        var credential = PasswordCredential.of(person.password(), chosen.toInstant());
        change(person, representation -> representation.putPOJO("credentials", List.of(credential)));
    }

    /** The path of the person in Admin REST. */
    public static String path(Person person) {
        return Sso.REALM + "/users/" + person.id();
    }

    /** Enables or disables the account and changes nothing else. */
    public void enable(Person person, boolean enabled) {
        change(person, representation -> representation.put("enabled", enabled));
    }

    /** Sets a required action, which the next sign-in asks for. */
    public void require(Person person, String action) {
        change(person, representation -> representation.putPOJO("requiredActions", List.of(action)));
    }

    private void change(Person person, Consumer<ObjectNode> change) {
        var representation = (ObjectNode) admin.must(admin.get(path(person))).body();
        change.accept(representation);
        admin.must(admin.put(path(person), representation));
    }

    /** Resets the password as an administrator and returns the answer. */
    public Answer reset(Person person, String password, boolean temporary) {
        return admin.put(
                path(person) + "/reset-password",
                Map.of("type", "password", "value", password, "temporary", temporary));
    }

    /** Number of the person's wrong passwords that Keycloak has counted. */
    public int failures(Person person) {
        return admin.must(admin.get(Sso.REALM + "/attack-detection/brute-force/users/" + person.id()))
                .body()
                .get("numFailures")
                .asInt();
    }

    /** Whether Keycloak temporarily refuses the person, even with the right password. */
    public boolean isLocked(Person person) {
        return admin.must(admin.get(Sso.REALM + "/attack-detection/brute-force/users/" + person.id()))
                .body()
                .get("disabled")
                .asBoolean();
    }

    /**
     * A random password that satisfies the realm's rules; its ten digits differ in each test. Consonant pairs that
     * occur in no word separate the digits, because a rule reads some digits as vowels.
     */
    public static String randomPassword() {
        var password = new StringBuilder("Tenun#");
        for (var pair : List.of("kx", "mz", "pq", "tv", "rw", "gf", "hb", "jd", "lc", "nx")) {
            password.append(ThreadLocalRandom.current().nextInt(10)).append(pair);
        }
        return password.toString();
    }

    /**
     * Creates an officer with roles of {@code sso-api} and an app for one-time codes, which officers need at every
     * sign-in.
     */
    public Person officer(String... roles) {
        var app = new Totp(randomPassword());
        var officer = employee(app::addTo);
        app.belongsTo(officer);
        for (var role : roles) {
            grant(officer, "sso-api", role);
        }
        return officer;
    }

    /** Sets up an app for one-time codes, which {@link Totp#of} returns from then on. */
    public Totp enrol(Person person) {
        var app = new Totp(randomPassword()).belongsTo(person);
        change(person, representation -> representation.putPOJO("credentials", List.of(app.credential())));
        return app;
    }

    /** Grants the person a role of a client. */
    public void grant(Person person, String clientId, String role) {
        var client = clientUuid(clientId);
        var found = admin.must(admin.get(Sso.REALM + "/clients/" + client + "/roles/" + role));
        admin.must(admin.post(
                Sso.REALM + "/users/" + person.id() + "/role-mappings/clients/" + client, List.of(found.body())));
    }

    /** Takes a role of a client away. */
    public void revoke(Person person, String clientId, String role) {
        var client = clientUuid(clientId);
        var found = admin.must(admin.get(Sso.REALM + "/clients/" + client + "/roles/" + role));
        admin.must(admin.call(
                "DELETE",
                Sso.REALM + "/users/" + person.id() + "/role-mappings/clients/" + client,
                List.of(found.body())));
    }

    /** Gives a client the optional scope {@code offline_access}, which new clients do not have. */
    public void letClientAskForOfflineTokens(String clientUuid) {
        for (JsonNode scope :
                admin.must(admin.get(Sso.REALM + "/client-scopes")).body()) {
            if (scope.get("name").asText().equals("offline_access")) {
                admin.must(admin.put(
                        Sso.REALM + "/clients/" + clientUuid + "/optional-client-scopes/"
                                + scope.get("id").asText(),
                        null));
            }
        }
    }

    public String clientUuid(String clientId) {
        return admin.must(admin.get(Sso.REALM + "/clients?clientId=" + clientId))
                .body()
                .get(0)
                .get("id")
                .asText();
    }

    /** The person's login events of a type, newest first. */
    public List<JsonNode> events(Person person, String type) {
        var events = new ArrayList<JsonNode>();
        admin.must(admin.get(Sso.REALM + "/events?type=" + type + "&user=" + person.id()))
                .body()
                .forEach(events::add);
        return events;
    }

    /**
     * The IP address of the tests and their browser, as Keycloak sees it; in a container it sees no loopback address.
     */
    public String addressOfTests(String administrator) {
        var account = admin.must(admin.get("master/users?exact=true&username=" + administrator))
                .body()
                .get(0)
                .get("id")
                .asText();
        return admin.must(admin.get("master/users/" + account + "/sessions"))
                .body()
                .get(0)
                .get("ipAddress")
                .asText();
    }

    /** Number of the person's sessions, as the admin console lists them. */
    public int sessions(Person person) {
        return sessionsOf(person).size();
    }

    /** Ends each session that the admin console lists; offline sessions stay. */
    public void endSessions(Person person) {
        for (var session : sessionsOf(person)) {
            admin.must(admin.delete(Sso.REALM + "/sessions/" + session.get("id").asText()));
        }
    }

    private JsonNode sessionsOf(Person person) {
        return admin.must(admin.get(Sso.REALM + "/users/" + person.id() + "/sessions"))
                .body();
    }
}
