package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keycloak removes accounts in ways that publish fewer events than Admin REST, or no event. */
class RemovedPeopleIT {

    private static final String ADDRESS = "externalEmail";

    private static OwnServer server;
    private static Sso sso;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer();
        sso = server.sso(server.switchInboxOn());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Keycloak removes the people of a user federation provider by bulk statements and publishes no event. */
    @Test
    void nikIsFreeAfterTheHoldersUserFederationWasRemoved() {
        var officer = Officers.of(sso).api();
        var holder = sso.people().employee();
        var identity = Officers.identity(holder);
        assertThat(officer.put(Officers.path(holder), identity).status()).isEqualTo(200);
        var directory = directory();
        link(holder, directory);
        sso.admin().must(sso.admin().delete(Sso.REALM + "/components/" + directory));
        assertThat(sso.admin().get(People.path(holder)).status()).isEqualTo(404);
        var again = sso.people().employee();

        var answer = officer.put(Officers.path(again), identity);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().at("/identity/nikLastFour").asText())
                .isEqualTo(identity.get("nik").toString().substring(12));
        // This mail is ordered after the removal, so mails about the removal would arrive before it.
        sso.mailbox().awaitTo(again.username() + "@kantor.example");
        assertThat(sso.mailbox().to(holder.username() + "@kantor.example"))
                .as("no mail about the removed account")
                .noneMatch(mail -> mail.subject().contains("Dihapus"));
    }

    /** A disabled user federation provider keeps its people and their NIKs. */
    @Test
    void nikStaysTakenWhileTheHoldersUserFederationIsDisabled() {
        var officer = Officers.of(sso).api();
        var holder = sso.people().employee();
        var identity = Officers.identity(holder);
        assertThat(officer.put(Officers.path(holder), identity).status()).isEqualTo(200);
        var directory = directory();
        link(holder, directory);
        var other = sso.people().employee();

        assertThat(officer.put(Officers.path(other), identity).code()).isEqualTo("nik-in-use");

        sso.admin().must(sso.admin().delete(Sso.REALM + "/components/" + directory));
    }

    /** An import that replaces a client removes its account with the pre-removal event only, like SCIM. */
    @Test
    void noTableKeepsRowsOfAnAccountRemovedWithoutAdminRest() throws IOException, InterruptedException, SQLException {
        var removed = program();
        var kept = program();
        var replacement = Map.of("clientId", removed.password(), "serviceAccountsEnabled", false);

        sso.admin()
                .must(sso.admin()
                        .post(
                                Sso.REALM + "/partialImport",
                                Map.of("ifResourceExists", "OVERWRITE", "clients", List.of(replacement))));

        assertThat(sso.admin().get(People.path(removed)).status()).isEqualTo(404);
        server.stop();
        try {
            assertThat(server.tablesWith(kept.id())).contains("SSO_EXTERNAL_ADDRESS");
            assertThat(server.tablesWith(removed.id())).isEmpty();
        } finally {
            server.start();
        }
    }

    /** Creates a user federation provider that is disabled, so Keycloak does not call it. */
    private static String directory() {
        var realm =
                sso.admin().must(sso.admin().get(Sso.REALM)).body().get("id").asText();
        var config = Map.of(
                "enabled", List.of("false"),
                "vendor", List.of("other"),
                "editMode", List.of("READ_ONLY"),
                "connectionUrl", List.of("ldap://127.0.0.1:9"),
                "usersDn", List.of("ou=orang,dc=uji,dc=example"),
                "authType", List.of("none"),
                "usernameLDAPAttribute", List.of("uid"),
                "rdnLDAPAttribute", List.of("uid"),
                "uuidLDAPAttribute", List.of("entryUUID"),
                "userObjectClasses", List.of("inetOrgPerson"));
        return sso.admin()
                .must(sso.admin()
                        .post(
                                Sso.REALM + "/components",
                                Map.of(
                                        "name",
                                        name(),
                                        "providerId",
                                        "ldap",
                                        "providerType",
                                        "org.keycloak.storage.UserStorageProvider",
                                        "parentId",
                                        realm,
                                        "config",
                                        config)))
                .createdId();
    }

    private static void link(Person person, String directory) {
        var representation = (ObjectNode)
                sso.admin().must(sso.admin().get(People.path(person))).body();
        representation.put("federationLink", directory);
        sso.admin().must(sso.admin().put(People.path(person), representation));
    }

    /** The service account of a new client, with an external address; its password field has the client's id. */
    private static Person program() {
        var client = name();
        var uuid = sso.admin()
                .must(sso.admin()
                        .post(Sso.REALM + "/clients", Map.of("clientId", client, "serviceAccountsEnabled", true)))
                .createdId();
        var account = (ObjectNode) sso.admin()
                .must(sso.admin().get(Sso.REALM + "/clients/" + uuid + "/service-account-user"))
                .body();
        account.putObject("attributes").putArray(ADDRESS).add(client + "@surat.example");
        var person =
                new Person(account.get("id").asText(), account.get("username").asText(), client);
        sso.admin().must(sso.admin().put(People.path(person), account));
        return person;
    }

    private static String name() {
        return "uji-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
