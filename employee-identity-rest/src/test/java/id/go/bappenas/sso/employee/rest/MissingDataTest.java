package id.go.bappenas.sso.employee.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.employee.identity.IdentityEntity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.cfg.StatisticsSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.FederatedIdentityEntity;
import org.keycloak.models.jpa.entities.UserAttributeEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserRequiredActionEntity;

/** Runs the SQL on a real database with Keycloak's tables and the module's. */
class MissingDataTest {

    private static final String REALM = "realm";
    private static final int PEOPLE = 1_200;

    private static EntityManagerFactory database;
    private static EntityManager entities;

    /** Half of 1,200 people have no identity data; some others are special cases. */
    @BeforeAll
    static void open() {
        database = new HibernatePersistenceConfiguration("missing")
                .managedClass(UserEntity.class)
                .managedClass(UserAttributeEntity.class)
                .managedClass(UserRequiredActionEntity.class)
                .managedClass(CredentialEntity.class)
                .managedClass(FederatedIdentityEntity.class)
                .managedClass(IdentityEntity.class)
                .property(JdbcSettings.JAKARTA_JDBC_URL, "jdbc:h2:mem:missing;NON_KEYWORDS=VALUE")
                .property(SchemaToolingSettings.HBM2DDL_AUTO, "create")
                .property(StatisticsSettings.GENERATE_STATISTICS, true)
                .createEntityManagerFactory();
        entities = database.createEntityManager();
        entities.getTransaction().begin();
        for (var number = 1; number <= PEOPLE; number++) {
            var name = "p%04d".formatted(number);
            add(name, name + "@surat.example", number % 2 == 0);
        }
        add("q1", "Berdua@surat.example", true);
        add("q2", " berdua@surat.example", true);
        add("q3", "bukan alamat@surat.example", true);
        add("q4", null, true);
        add("q5", null, false).setEnabled(false);
        add("q6", null, false).setServiceAccountClientLink("client");
        add("q7", null, false).setRealmId("another realm");
        add("q8", "q9@surat.example", true);
        add("q9", "q9@surat.example", true).setEnabled(false);
        entities.flush();
        entities.clear();
    }

    @AfterAll
    static void close() {
        entities.getTransaction().rollback();
        database.close();
    }

    @Test
    void readsAPageOfManyPeopleInThreeStatements() {
        var statistics = database.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();

        var page = missing().page(1, 3);

        assertThat(statistics.getPrepareStatementCount()).isEqualTo(3);
        assertThat(statistics.getEntityLoadCount()).as("accounts read").isZero();
        assertThat(page.people()).extracting(MissingData.Entry::username).containsExactly("p0007", "p0009", "p0011");
        assertThat(page.people())
                .allSatisfy(person -> assertThat(person.missing()).containsExactly("identity"));
        assertThat(page.total()).isEqualTo(PEOPLE / 2 + 4);
    }

    @Test
    void listsMissingAndInvalidAndSharedAddresses() {
        assertThat(missing().page(PEOPLE / 8, 4).people())
                .containsExactly(
                        new MissingData.Entry("q1", List.of(), List.of("q2")),
                        new MissingData.Entry("q2", List.of(), List.of("q1")),
                        new MissingData.Entry("q3", List.of("externalEmail"), List.of()),
                        new MissingData.Entry("q4", List.of("externalEmail"), List.of()));
    }

    @Test
    void leavesOutDisabledPeopleServiceAccountsAndOtherRealms() {
        assertThat(missing().page(0, 1_000).people())
                .extracting(MissingData.Entry::username)
                .contains("q4")
                .doesNotContain("q5", "q6", "q7", "q8", "q9");
    }

    @Test
    void answersAnEmptyPageBeyondTheLastPerson() {
        var page = missing().page(1_000_000, 1_000);

        assertThat(page.people()).isEmpty();
        assertThat(page.total()).isEqualTo(PEOPLE / 2 + 4);
    }

    private static MissingData missing() {
        return new MissingData(entities, REALM);
    }

    private static UserEntity add(String name, String address, boolean hasIdentity) {
        var person = new UserEntity();
        person.setId("id " + name);
        person.setUsername(name);
        person.setRealmId(REALM);
        person.setEnabled(true);
        entities.persist(person);
        if (address != null) {
            var attribute = new UserAttributeEntity();
            attribute.setId("address " + name);
            attribute.setName("externalEmail");
            attribute.setValue(address);
            attribute.setUser(person);
            entities.persist(attribute);
        }
        if (hasIdentity) {
            entities.createNativeQuery("insert into SSO_EMPLOYEE_IDENTITY (USER_ID, REALM_ID, KEY_NAME, NIK_DIGEST,"
                            + " PLACE_DIGEST, DATE_DIGEST, NIK_LAST_FOUR, RECORDED_AT)"
                            + " values (?, ?, 'key', 'nik', 'place', 'date', '1234', 0)")
                    .setParameter(1, person.getId())
                    .setParameter(2, REALM)
                    .executeUpdate();
        }
        return person;
    }
}
