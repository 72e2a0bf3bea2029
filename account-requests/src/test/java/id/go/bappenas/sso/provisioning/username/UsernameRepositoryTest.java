package id.go.bappenas.sso.provisioning.username;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.MemoryDatabase;
import id.go.bappenas.sso.provisioning.jpa.AssignedUsernameEntity;
import id.go.bappenas.sso.provisioning.jpa.UsernameLikenessEntity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.FederatedIdentityEntity;
import org.keycloak.models.jpa.entities.UserAttributeEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserRequiredActionEntity;

/** Runs the SQL on a real database with the schema of the changelog and 5,000 accounts. */
class UsernameRepositoryTest {

    private static final int PEOPLE = 5_000;

    private static EntityManagerFactory database;

    @BeforeAll
    static void open() {
        database = MemoryDatabase.open(
                "likeness",
                List.of("META-INF/provisioning-changelog.xml"),
                List.of(
                        UserEntity.class,
                        UserAttributeEntity.class,
                        UserRequiredActionEntity.class,
                        CredentialEntity.class,
                        FederatedIdentityEntity.class,
                        AssignedUsernameEntity.class,
                        UsernameLikenessEntity.class));
        in(entities -> {
            sql(
                    entities,
                    "create table USER_ENTITY (ID varchar(36) primary key, USERNAME varchar(255), REALM_ID"
                            + " varchar(255), SERVICE_ACCOUNT_CLIENT_LINK varchar(255))");
            sql(
                    entities,
                    "insert into USER_ENTITY (ID, USERNAME, REALM_ID) select 'u' || X, 'pegawai.' || X, 'realm'"
                            + " from SYSTEM_RANGE(1, " + PEOPLE + ")");
            add(entities, "a", "budi.santoso", "realm", null);
            add(entities, "b", "budi-santoso", "lain", null);
            add(entities, "c", "budisantoso", "realm", "client");
            entities.persist(new AssignedUsernameEntity("realm", "budi__santoso", null, Instant.EPOCH));
        });
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void namesOfAllSourcesAreAddedOnceAndFoundByLikeness() {
        in(entities -> new UsernameRepository(entities, "realm").addMissingLikeness());
        in(entities -> {
            assertThat(count(entities))
                    .as("accounts, and a name of a deleted one")
                    .isEqualTo(PEOPLE + 2L);
            new UsernameRepository(entities, "realm").addMissingLikeness();
        });
        in(entities -> {
            assertThat(count(entities)).isEqualTo(PEOPLE + 2L);
            add(entities, "d", "Budi.Sant0so", "realm", null);
            new UsernameRepository(entities, "realm").addMissingLikeness();
        });
        in(entities -> {
            var names = IntStream.rangeClosed(1, PEOPLE)
                    .mapToObj(number -> "orang." + number)
                    .collect(java.util.stream.Collectors.toList());
            names.addAll(List.of("budi_santoso", "budi.santoso", "pegawai7", "siti"));
            assertThat(new UsernameRepository(entities, "realm").similarTo(names))
                    .isEqualTo(Map.of(
                            "budi_santoso",
                            Set.of("Budi.Sant0so", "budi.santoso", "budi__santoso"),
                            "budi.santoso",
                            Set.of("Budi.Sant0so", "budi__santoso"),
                            "pegawai7",
                            Set.of("pegawai.7")));
        });
    }

    @Test
    void lookupUsesIndex() {
        in(entities -> assertThat(entities.createNativeQuery(
                                "explain select NAME from SSO_PROVISIONING_LIKENESS where REALM_ID = 'realm'"
                                        + " and SKELETON in ('a', 'b')",
                                String.class)
                        .getSingleResult()
                        .toString())
                .contains("IDX_SSO_PROV_LIKENESS"));
    }

    private static long count(EntityManager entities) {
        return entities.createQuery("select count(l) from UsernameLikenessEntity l", Long.class)
                .getSingleResult();
    }

    private static void add(EntityManager entities, String id, String name, String realm, String client) {
        entities.createNativeQuery("insert into USER_ENTITY values (?, ?, ?, ?)")
                .setParameter(1, id)
                .setParameter(2, name)
                .setParameter(3, realm)
                .setParameter(4, client)
                .executeUpdate();
    }

    private static void sql(EntityManager entities, String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }

    private static void in(Consumer<EntityManager> work) {
        database.runInTransaction(work);
    }
}
