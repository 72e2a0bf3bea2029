package id.go.bappenas.sso.provisioning.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.fakes.MemoryDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Drafts on a database with the schema of the changelog. */
class DraftRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));
    private static final byte[] FIRST = {1};
    private static final byte[] SECOND = {2};

    private static EntityManagerFactory database;

    @BeforeAll
    static void open() {
        database = MemoryDatabase.open(
                "drafts", List.of("META-INF/provisioning-changelog.xml"), List.of(DraftEntity.class));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void store() {
        in(drafts -> {
            drafts.removeOf("officer");
            var draft = new DraftEntity("draft", "realm", "officer", NOW, LATER);
            draft.holds(FIRST, FIRST);
            drafts.add(draft);
            return drafts;
        });
    }

    @Test
    void aChangeOfAnOlderVersionChangesNothing() {
        assertThat(did(drafts -> drafts.change("draft", 0, FIRST, SECOND, NOW, LATER)))
                .isTrue();

        assertThat(did(drafts -> drafts.change("draft", 0, FIRST, FIRST, NOW, LATER)))
                .isFalse();
        assertThat(did(drafts -> drafts.remove("draft", 0))).isFalse();

        var found = in(drafts -> drafts.find("draft", "officer", NOW)).orElseThrow();
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.sealed()).isEqualTo(SECOND);
        assertThat(did(drafts -> drafts.remove("draft", 1))).isTrue();
        assertThat(did(drafts -> drafts.find("draft", "officer", NOW).isPresent()))
                .isFalse();
    }

    @Test
    void whatWasFoundInAListIsGoneWithTheList() {
        in(drafts -> {
            drafts.change("draft", 0, FIRST, FIRST, NOW, LATER);
            drafts.changeRows("draft", FIRST);
            drafts.judged("draft", 1, FIRST);
            return drafts;
        });
        assertThat(read(drafts -> drafts.findings("draft", 1))).contains(FIRST);

        in(drafts -> {
            drafts.change("draft", 1, FIRST, FIRST, NOW, LATER);
            drafts.changeRows("draft", SECOND);
            return drafts;
        });

        assertThat(read(drafts -> drafts.rows("draft", 2))).contains(SECOND);
        assertThat(read(drafts -> drafts.findings("draft", 2))).isEmpty();
    }

    @Test
    void aChangeOfTheMemoLeavesTheListAndWhatWasFoundInIt() {
        in(drafts -> {
            drafts.changeRows("draft", FIRST);
            drafts.judged("draft", 0, SECOND);
            return drafts.change("draft", 0, FIRST, SECOND, NOW, LATER);
        });

        assertThat(read(drafts -> drafts.rows("draft", 1))).contains(FIRST);
        assertThat(read(drafts -> drafts.findings("draft", 1))).contains(SECOND);
    }

    @Test
    void aJudgementOfAnOlderVersionIsNotStored() {
        in(drafts -> {
            drafts.change("draft", 0, FIRST, FIRST, NOW, LATER);
            drafts.changeRows("draft", FIRST);
            drafts.judged("draft", 0, SECOND);
            return drafts;
        });

        assertThat(read(drafts -> drafts.findings("draft", 1))).isEmpty();
        assertThat(read(drafts -> drafts.rows("draft", 0))).isEqualTo(Optional.empty());
    }

    private static boolean did(Function<DraftRepository, Boolean> work) {
        return in(work);
    }

    private static Optional<byte[]> read(Function<DraftRepository, Optional<byte[]>> work) {
        return in(work);
    }

    private static <T> T in(Function<DraftRepository, T> work) {
        try (var entities = database.createEntityManager()) {
            entities.getTransaction().begin();
            var provider = Fakes.of(JpaConnectionProvider.class, Map.of("getEntityManager", arguments -> entities));
            var session = Fakes.of(KeycloakSession.class, Map.of("getProvider", arguments -> provider));
            var result = work.apply(DraftRepository.of(session, "realm"));
            entities.getTransaction().commit();
            return result;
        }
    }
}
