package id.go.bappenas.sso.provisioning.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.fakes.MemoryDatabase;
import id.go.bappenas.sso.provisioning.request.Memo;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Excluded rows, news for verifiers and the history, on a database with the schema of the changelog. */
class RowExclusionTest {

    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");
    private static final LocalDate LATER = LocalDate.parse("2027-01-01");

    private static EntityManagerFactory database;

    @BeforeAll
    static void open() {
        database = MemoryDatabase.open(
                "exclusion",
                List.of("META-INF/provisioning-changelog.xml"),
                List.of(RequestEntity.class, RowEntity.class, HistoryEntity.class, DigestEntity.class));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void store() {
        in((entities, requests) -> {
            for (var entity : List.of("RowEntity", "RequestEntity", "HistoryEntity", "DigestEntity")) {
                entities.createQuery("delete from " + entity).executeUpdate();
            }
            for (var id : List.of("one", "two")) {
                var request = new RequestEntity(
                        id,
                        "realm",
                        RequestKind.FLEXIWORK,
                        new Memo("B-1", LocalDate.EPOCH, "x", "x", "x", "x"),
                        false,
                        NOW);
                request.submittedBy("submitter", "submitter", null);
                request.claims(id, id, id);
                request.holds(2, "[]");
                requests.add(request);
                for (var number = 1; number <= 2; number++) {
                    var row = new RowEntity(id + number, request, number, "nik" + number);
                    row.judged("[]");
                    row.contract(Optional.of(LATER), Optional.empty());
                    requests.add(row);
                }
            }
        });
    }

    @Test
    void excludedRowIsNotProcessedAndFreesItsNik() {
        in((entities, requests) -> requests.row("one", 2).orElseThrow().exclude("Bukan pegawai unit ini", NOW));

        in((entities, requests) -> {
            requests.due("one", NOW, NOW);
            requests.schedule("one", LATER, NOW);
            requests.acknowledge("one", List.of(1, 2));
            assertThat(requests.reactivate("one", List.of(2))).isZero();
        });

        in((entities, requests) -> {
            assertThat(requests.dueRows(NOW, 9, true)).containsExactly("one1");
            assertThat(requests.counts("one"))
                    .containsOnly(Map.entry(RowState.SCHEDULED, 1L), Map.entry(RowState.EXCLUDED, 1L));
            assertThat(requests.openRequests(List.of("nik1", "nik2"), "two")).containsOnly(Map.entry("nik1", "one"));
            assertThat(requests.excluded("one")).singleElement().satisfies(row -> assertThat(row.exclusion())
                    .contains("Bukan pegawai unit ini"));
        });
    }

    @Test
    void rowOfAnExclusionThatWasTakenBackIsProcessed() {
        in((entities, requests) -> requests.row("one", 2).orElseThrow().exclude("Salah", NOW));
        in((entities, requests) -> requests.row("one", 2).orElseThrow().include(NOW));

        in((entities, requests) -> requests.due("one", NOW, NOW));

        in((entities, requests) -> {
            assertThat(requests.dueRows(NOW, 9, true)).containsExactlyInAnyOrder("one1", "one2");
            assertThat(requests.excluded("one")).isEmpty();
        });
    }

    @Test
    void decisionOfAnotherRevisionIsRefused() {
        in((entities, requests) -> requests.revised("one"));

        in((entities, requests) -> {
            assertThat(requests.decide("one", 0, RequestStatus.APPROVED, "id", "name", NOW))
                    .isFalse();
            assertThat(requests.decide("one", 1, RequestStatus.APPROVED, "id", "name", NOW))
                    .isTrue();
            assertThat(requests.decide("one", 2, RequestStatus.REJECTED, "id", "name", NOW))
                    .isFalse();
        });
    }

    @Test
    void withdrawnRequestFreesMemoAndNikAndIsNoNewsAndIsClearedAsARejectedOne() {
        in((entities, requests) -> {
            requests.revised("one");
            assertThat(requests.withdraw("one", "stranger", "name", null, NOW)).isFalse();
            assertThat(requests.withdraw("one", "submitter", "name", "Salah daftar", NOW))
                    .isTrue();
            assertThat(requests.withdraw("one", "submitter", "name", null, NOW)).isFalse();
            assertThat(requests.decide("one", 1, RequestStatus.APPROVED, "id", "name", NOW))
                    .isFalse();
            assertThat(requests.decide("two", 0, RequestStatus.APPROVED, "id", "name", NOW))
                    .isTrue();
            assertThat(requests.withdraw("two", "submitter", "name", null, NOW)).isFalse();
        });

        in((entities, requests) -> {
            assertThat(requests.findByMemo("one")).isEmpty();
            assertThat(requests.openRequests(List.of("nik1"), "two")).isEmpty();
            assertThat(requests.toBeCleared(NOW)).containsExactly("one");
            assertThat(requests.toBeCleared(NOW.minusMillis(1))).isEmpty();
            var request = requests.find("one").orElseThrow();
            assertThat(request.withdrawnAt()).contains(NOW);
            assertThat(request.reason()).contains("Salah daftar");
            assertThat(request.deciderId()).isEmpty();
            assertThat(request.decidedAt()).isEmpty();
            assertThat(requests.decision("one").status()).isEqualTo(RequestStatus.WITHDRAWN);
            var claims = entities.createQuery(
                            "select r.id, r.memoClaim, r.newsAt from RequestEntity r order by r.id", Object[].class)
                    .getResultList();
            assertThat(claims.get(0)).containsExactly("one", "one", null);
        });
    }

    @Test
    void newsIsTakenOnceAndNotBeforeTheLastMailIsOldEnough() {
        var hour = Duration.ofHours(1);
        in((entities, requests) -> assertThat(requests.takeNews(NOW, NOW.minus(hour)))
                .as("for both requests")
                .contains(Instant.EPOCH));
        in((entities, requests) -> {
            assertThat(requests.hasNews()).isFalse();
            assertThat(requests.takeNews(NOW.plus(hour), NOW)).isEmpty();
            requests.news("two", NOW);
        });
        in((entities, requests) -> assertThat(requests.takeNews(NOW.plusSeconds(3599), NOW.minusSeconds(1)))
                .as("59 minutes later")
                .isEmpty());
        in((entities, requests) ->
                assertThat(requests.takeNews(NOW.plus(hour), NOW)).contains(NOW));
    }

    @Test
    void oneOfTwoNodesTakesTheNews() {
        in((entities, requests) -> requests.takeNews(NOW, NOW));
        in((entities, requests) -> requests.news("one", NOW));
        var later = NOW.plusSeconds(3600);
        var other = database.createEntityManager();
        try {
            // Both nodes have read the time of the last mail before one of them takes the news.
            other.getTransaction().begin();
            assertThat(other.find(DigestEntity.class, "realm").sentAt()).isEqualTo(NOW);
            in((entities, requests) -> assertThat(requests.takeNews(later, NOW)).isPresent());
            in((entities, requests) -> requests.news("one", NOW));

            assertThat(requests(other).takeNews(later, NOW)).isEmpty();
            other.getTransaction().commit();
        } finally {
            other.close();
        }
    }

    @Test
    void historyIsInOrderAndLeavesRecordedDataOutForTheSubmitter() {
        in((entities, requests) -> {
            var history = RequestHistory.of(session(entities));
            var request = requests.find("one").orElseThrow();
            history.add(request, HistoryAct.SUBMITTED, null, Map.of("employees", "2"));
            history.add(request, HistoryAct.COMPARED, null, Map.of());
            history.add(request, HistoryAct.ROW_FAILED, null, 2, Map.of("error", "x", "empty", ""));
            history.add(requests.find("two").orElseThrow(), HistoryAct.SUBMITTED, null, Map.of());
        });

        in((entities, requests) -> {
            var history = RequestHistory.of(session(entities));
            assertThat(history.count("one", false)).isEqualTo(3);
            assertThat(history.page("one", true, 0, 9))
                    .extracting(HistoryEntity::act)
                    .containsExactlyInAnyOrder(HistoryAct.SUBMITTED, HistoryAct.ROW_FAILED);
            assertThat(history.page("one", false, 0, 9))
                    .extracting(HistoryEntity::at)
                    .isSorted();
            assertThat(history.failedRows("realm", Instant.EPOCH)).containsOnly(Map.entry("one", 1L));
            assertThat(history.failedRows("another", Instant.EPOCH)).isEmpty();
        });
    }

    @Test
    void rowsOfAPersonAreFoundInAllRequestsOfTheRealm() {
        in((entities, requests) -> {
            assertThat(requests.rowsOf(List.of("nik1", "unknown"), 9))
                    .extracting(found -> found.row().id())
                    .containsExactlyInAnyOrder("one1", "two1");
            assertThat(RequestRepository.of(session(entities), "another").rowsOf(List.of("nik1"), 9))
                    .isEmpty();
        });
    }

    @Test
    void rowsOfLaterContractsAreCountedByFirstDayWithoutExcludedRows() {
        in((entities, requests) -> requests.row("one", 2).orElseThrow().exclude("Bukan pegawai unit ini", NOW));

        in((entities, requests) -> {
            assertThat(requests.rowsAfter("one", LATER.minusDays(1))).containsOnly(Map.entry(LATER, 1L));
            assertThat(requests.rowsAfter("two", LATER.minusDays(1))).containsOnly(Map.entry(LATER, 2L));
            assertThat(requests.rowsAfter("two", LATER)).isEmpty();
            requests.due("two", NOW, NOW);
            requests.schedule("two", LATER, NOW);
        });

        in((entities, requests) ->
                assertThat(requests.rowsAfter("two", LATER.minusDays(1))).containsOnly(Map.entry(LATER, 2L)));
    }

    private interface Work {
        void run(EntityManager entities, RequestRepository requests);
    }

    private static void in(Work work) {
        Consumer<EntityManager> all = entities -> work.run(entities, requests(entities));
        database.runInTransaction(all);
    }

    private static RequestRepository requests(EntityManager entities) {
        return RequestRepository.of(session(entities), "realm");
    }

    private static KeycloakSession session(EntityManager entities) {
        var provider = Fakes.of(JpaConnectionProvider.class, Map.of("getEntityManager", arguments -> entities));
        return Fakes.of(KeycloakSession.class, Map.of("getProvider", arguments -> provider));
    }
}
