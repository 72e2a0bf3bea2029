package id.go.bappenas.sso.provisioning.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.fakes.MemoryDatabase;
import id.go.bappenas.sso.provisioning.intake.DuplicateKeys;
import id.go.bappenas.sso.provisioning.request.Memo;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Runs the SQL on a real database with the schema of the changelog. */
class FindingsOnFileTest {

    private static final int ROWS = 1_200;

    private static EntityManagerFactory database;

    @BeforeAll
    static void open() {
        database = MemoryDatabase.open(
                "findings",
                List.of("META-INF/provisioning-changelog.xml"),
                List.of(RequestEntity.class, RowEntity.class, FileFindingsEntity.class));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void comparisonIsStoredApartFromRowsAndNotKeptInMemory() {
        in(entities -> store(entities, "one"));

        in(entities -> {
            var requests = requests(entities);
            assertThat(requests.uncompared()).containsEntry("one", "realm");
            var rows = requests.rows("one", 0, ROWS);
            requests.flush(rows);
            var found = new HashMap<String, StoredComparison>();
            rows.forEach(row -> found.put(row.id(), new StoredComparison("name" + row.number(), "account", "[]")));
            requests.keep(found);
            requests.compared("one", Instant.EPOCH);
            assertThat(entities.unwrap(Session.class).getStatistics().getEntityCount())
                    .isZero();
        });

        in(entities -> {
            var requests = requests(entities);
            assertThat(requests.uncompared()).isEmpty();
            assertThat(requests.isCompared("one")).isTrue();
            assertThat(requests.undecided("one")).isPresent();
            var rows = requests.rows("one", 0, ROWS);
            assertThat(rows).hasSize(ROWS).allSatisfy(row -> {
                assertThat(row.username()).contains("name" + row.number());
                assertThat(row.userId()).contains("account");
                assertThat(row.findings()).as("of the list").isEqualTo("[1]");
            });
            assertThat(requests.fileFindings(rows.stream().map(RowEntity::id).toList()))
                    .hasSize(ROWS)
                    .containsValue("[]");
        });
    }

    @Test
    void memoIsFoundByLikenessUntilRejectedAlsoInOlderRequests() {
        in(entities -> store(entities, "two"));
        in(entities -> entities.createQuery("update RequestEntity r set r.memoLikeness = null")
                .executeUpdate());

        in(entities -> DuplicateKeys.fillMissing(requests(entities)));

        var likeness = new String[1];
        in(entities -> {
            assertThat(requests(entities).withoutMemoLikeness(9)).isEmpty();
            likeness[0] = entities.createQuery(
                            "select r.memoLikeness from RequestEntity r where r.id = 'two'", String.class)
                    .getSingleResult();
            assertThat(requests(entities).findByMemo(likeness[0])).isPresent();
            requests(entities).acknowledge("two", List.of(2, 3));
        });
        in(entities -> {
            assertThat(requests(entities).rows("two", 0, 4))
                    .extracting(RowEntity::acknowledged)
                    .containsExactly(false, true, true, false);
            entities.createQuery("update RequestEntity r set r.status = :rejected")
                    .setParameter("rejected", RequestStatus.REJECTED)
                    .executeUpdate();
            assertThat(requests(entities).findByMemo(likeness[0])).isEmpty();
            entities.createQuery("delete from RowEntity r where r.requestId = 'two'")
                    .executeUpdate();
            entities.createQuery("delete from RequestEntity r where r.id = 'two'")
                    .executeUpdate();
            entities.createQuery("update RequestEntity r set r.status = :submitted")
                    .setParameter("submitted", RequestStatus.SUBMITTED)
                    .executeUpdate();
        });
    }

    @Test
    void onlyRequestsThatDoNotWarnOfASharedPersonYetAreToBeComparedAgain() {
        in(entities -> {
            List.of("four", "five", "six").forEach(id -> store(entities, id));
            var requests = requests(entities);
            warn(requests, "five", "nik-in-other-request");
            warn(requests, "six", "nik-of-submitter");
        });

        in(entities -> {
            var requests = requests(entities);
            var niks = List.of(requests.rows("four", 0, 1).get(0).nikDigest());
            assertThat(requests.withoutFinding("nik-in-other-request", niks, "four"))
                    .contains("six")
                    .doesNotContain("four", "five");
            assertThat(requests.withoutFinding("nik-in-other-request", niks, "five"))
                    .contains("four", "six")
                    .doesNotContain("five");
            assertThat(requests.withoutFinding("nik-in-other-request", List.of("another"), "five"))
                    .isEmpty();
            assertThat(List.copyOf(requests.uncompared().keySet())).containsSubsequence("five", "four", "six");
        });
    }

    private static void warn(RequestRepository requests, String id, String code) {
        var findings = "[{\"code\":\"" + code + "\"}]";
        var found = new HashMap<String, StoredComparison>();
        requests.rows(id, 0, ROWS)
                .forEach(row -> found.put(row.id(), new StoredComparison("name", "account", findings)));
        requests.keep(found);
    }

    @Test
    void extendsOnlyClaimsOfCaller() {
        var begin = Instant.EPOCH.plusSeconds(1);
        in(entities -> store(entities, "three"));
        in(entities -> requests(entities).due("three", begin, begin));
        in(entities -> {
            var requests = requests(entities);
            var claimed = requests.claim("own", begin, begin.plusSeconds(60), 3, true);
            assertThat(claimed).hasSize(3);
            requests.claimed(claimed.get(0), "own").orElseThrow().rest(Optional.empty(), begin);
            requests.flush(List.of());

            requests.extend("own", claimed, begin.plusSeconds(110));
            requests.extend("another", claimed, begin.plusSeconds(200));
            entities.clear();

            assertThat(claimed)
                    .extracting(id -> entities.find(RowEntity.class, id).dueAt())
                    .containsExactly(
                            Optional.empty(), Optional.of(begin.plusSeconds(110)), Optional.of(begin.plusSeconds(110)));
            assertThat(requests.dueRows(begin, ROWS, true)).hasSize(ROWS - 3);
        });
        in(entities -> {
            entities.createQuery("delete from RowEntity r where r.requestId = 'three'")
                    .executeUpdate();
            entities.createQuery("delete from RequestEntity r where r.id = 'three'")
                    .executeUpdate();
        });
    }

    private static void store(EntityManager entities, String id) {
        var memo = new Memo("B-1", LocalDate.EPOCH, "Permohonan", "Kepala", "Direktur", "Direktorat");
        var request = new RequestEntity(id, "realm", RequestKind.FLEXIWORK, memo, false, Instant.EPOCH);
        request.submittedBy("submitter", "submitter", null);
        request.claims(id, id, id);
        request.holds(ROWS, "[]");
        var requests = requests(entities);
        requests.add(request);
        for (var number = 1; number <= ROWS; number++) {
            var row = new RowEntity(id + number, request, number, "digest");
            row.judged("[1]");
            requests.add(row);
        }
        requests.flush(List.of());
    }

    private static RequestRepository requests(EntityManager entities) {
        var provider = Fakes.of(JpaConnectionProvider.class, Map.of("getEntityManager", arguments -> entities));
        return RequestRepository.of(
                Fakes.of(KeycloakSession.class, Map.of("getProvider", arguments -> provider)), "realm");
    }

    private static void in(Consumer<EntityManager> work) {
        database.runInTransaction(work);
    }
}
