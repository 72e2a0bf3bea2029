package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * A directory of which the realm's people come, as an administrator adds it: Keycloak makes its usual mappers, and one more
 * mapper reads the address outside the ministry. Closing takes the directory and its people out of the realm.
 */
public final class Directory implements AutoCloseable {

    private static final String COMPONENTS = Sso.REALM + "/components";

    private final Sso sso;
    private final TestDirectory ldap;
    private final DirectoryMode mode;
    private final String id;

    private Directory(Sso sso, TestDirectory ldap, DirectoryMode mode, String id) {
        this.sso = sso;
        this.ldap = ldap;
        this.mode = mode;
        this.id = id;
    }

    /** Starts an LDAP server and adds it to the realm. */
    public static Directory of(Sso sso, DirectoryMode mode) {
        return of(sso, mode, Map.of());
    }

    /**
     * Starts an LDAP server and adds it to the realm.
     *
     * @param options settings of Keycloak's provider {@code ldap}, in addition to or in place of the usual ones
     */
    public static Directory of(Sso sso, DirectoryMode mode, Map<String, String> options) {
        var ldap = TestDirectory.start();
        if (mode == DirectoryMode.PASSWORD_POLICY) {
            ldap.passwordPolicy(TestDirectory.Policy.openLdap(DirectoryMode.POLICY_LENGTH, 3));
        }
        var config = new HashMap<>(Map.ofEntries(
                Map.entry("enabled", "true"),
                Map.entry("priority", "0"),
                Map.entry("vendor", "other"),
                Map.entry("editMode", mode.editMode()),
                Map.entry("importEnabled", String.valueOf(mode.imports())),
                Map.entry("connectionUrl", ldap.url()),
                Map.entry("authType", "simple"),
                Map.entry("bindDn", TestDirectory.BIND_DN),
                Map.entry("bindCredential", ldap.bindPassword()),
                Map.entry("usersDn", TestDirectory.PEOPLE_DN),
                Map.entry("searchScope", "1"),
                Map.entry("usernameLDAPAttribute", "uid"),
                Map.entry("rdnLDAPAttribute", "uid"),
                Map.entry("uuidLDAPAttribute", "entryUUID"),
                Map.entry("userObjectClasses", "inetOrgPerson, organizationalPerson"),
                Map.entry("pagination", "false"),
                Map.entry("trustEmail", "true")));
        config.putAll(options);
        var id = component(sso, realmId(sso), "ldap", "org.keycloak.storage.UserStorageProvider", config);
        component(
                sso,
                id,
                "user-attribute-ldap-mapper",
                "org.keycloak.storage.ldap.mappers.LDAPStorageMapper",
                Map.of(
                        "user.model.attribute",
                        "externalEmail",
                        "ldap.attribute",
                        TestDirectory.ADDRESS_ATTRIBUTE,
                        "read.only",
                        String.valueOf(!mode.writesToDirectory()),
                        "always.read.value.from.ldap",
                        "false",
                        "is.mandatory.in.ldap",
                        "false"));
        return new Directory(sso, ldap, mode, id);
    }

    public TestDirectory ldap() {
        return ldap;
    }

    public DirectoryMode mode() {
        return mode;
    }

    /** The id of Keycloak's component. */
    public String id() {
        return id;
    }

    /** Adds a person with a random name and password to the directory, and finds the person's account in Keycloak. */
    public Person person() {
        return person(username -> {});
    }

    /** As {@link #person()}; {@code change} changes the entry before Keycloak finds it. */
    public Person person(Consumer<String> change) {
        var username = "pegawai."
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var password = People.randomPassword();
        ldap.add(username, password);
        change.accept(username);
        return new Person(account(username), username, password);
    }

    /**
     * Adds a person with identity data. The directory has the person's address outside the ministry, and two officers have
     * confirmed it.
     */
    public Employee employee() {
        return employee(username -> {});
    }

    /** As {@link #employee()}; {@code change} changes the entry before Keycloak finds it. */
    public Employee employee(Consumer<String> change) {
        var person = person(username -> {
            ldap.set(username, TestDirectory.ADDRESS_ATTRIBUTE, username + "@surat.example");
            change.accept(username);
        });
        var identity = Officers.identity(person);
        var nik = (String) identity.get("nik");
        var address = identity.remove("externalEmail");
        var registrars = Registrars.of(sso);
        must(200, registrars.first().put(Officers.path(person), identity));
        must(202, Officers.confirm(registrars.first(), person, address));
        must(204, Officers.confirm(registrars.second(), person, address));
        return new Employee(person, nik, "Kota Bandung", "1985-03-17", (String) address);
    }

    private static void must(int status, Api.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("HTTP " + answer.status() + ": " + answer.text());
        }
    }

    private String account(String username) {
        return sso.admin()
                .must(sso.admin().get(Sso.REALM + "/users?exact=true&username=" + username))
                .body()
                .get(0)
                .get("id")
                .asText();
    }

    /** Ends all faults of the LDAP server and waits until Keycloak finds people in it again. */
    public void recover() {
        ldap.heal();
        var username = "pemulihan."
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        ldap.add(username, People.randomPassword());
        Await.until("Keycloak to reach the directory", Duration.ofSeconds(30), () -> Optional.of(sso.admin()
                        .must(sso.admin().get(Sso.REALM + "/users?exact=true&username=" + username))
                        .body())
                .filter(found -> !found.isEmpty()));
    }

    /** Changes a setting of Keycloak's provider. */
    public void option(String name, String value) {
        var path = COMPONENTS + "/" + id;
        var component = (ObjectNode) sso.admin().must(sso.admin().get(path)).body();
        ((ObjectNode) component.get("config")).putArray(name).add(value);
        // Admin REST shows the secret as asterisks and keeps it when it gets them back.
        sso.admin().must(sso.admin().put(path, component));
    }

    private static String realmId(Sso sso) {
        return sso.admin().must(sso.admin().get(Sso.REALM)).body().get("id").asText();
    }

    private static String component(
            Sso sso, String parent, String provider, String type, Map<String, String> settings) {
        var config = new HashMap<String, List<String>>();
        settings.forEach((name, value) -> config.put(name, List.of(value)));
        return sso.admin()
                .must(sso.admin()
                        .post(
                                COMPONENTS,
                                Map.of(
                                        "name",
                                        provider + "-"
                                                + HexFormat.of()
                                                        .toHexDigits(ThreadLocalRandom.current()
                                                                .nextInt()),
                                        "parentId",
                                        parent,
                                        "providerId",
                                        provider,
                                        "providerType",
                                        type,
                                        "config",
                                        config)))
                .createdId();
    }

    @Override
    public void close() {
        ldap.heal();
        sso.admin().must(sso.admin().delete(COMPONENTS + "/" + id));
        ldap.close();
    }
}
