package id.go.bappenas.sso.provisioning.work;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.provisioning.FakeServer;
import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;

class RowWorkTest {

    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");

    private final SmtpCircuitBreaker smtp = new SmtpCircuitBreaker();
    private FakeServer server;
    private RowWork work;

    @BeforeEach
    void start() {
        server = new FakeServer();
        work = new RowWork(server.factory(), smtp, () -> NOW);
        server.person("budi");
    }

    @Test
    void deliversRowInOneTransaction() {
        server.createdRow(1, "budi", NOW);
        var claim = claim();
        var before = server.transactions();

        work.work(FakeServer.id(1), claim);

        assertThat(server.transactions() - before).isEqualTo(1);
        assertThat(server.mails()).containsExactly("budi@example.org");
        var row = server.row(1);
        assertThat(row.state()).isEqualTo(RowState.DELIVERED);
        assertThat(row.dueAt()).isEmpty();
        assertThat(row.passwordAt()).contains(server.stored("budi").passwordAt());
    }

    @Test
    void leavesRowOfAnotherClaimAlone() {
        server.createdRow(1, "budi", NOW);
        claim();

        var another = new RowClaim(() -> NOW, (id, rows, end) -> {});
        another.begin();
        work.work(FakeServer.id(1), another);

        assertThat(server.row(1).state()).isEqualTo(RowState.CREATED);
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void rowWhoseTransactionIsRolledBackWithoutAnExceptionCountsAsFailed() {
        server.createdRow(1, "budi", NOW);
        server.rollBackOn("budi");

        work.work(FakeServer.id(1), claim());

        var row = server.row(1);
        assertThat(row.state()).isEqualTo(RowState.CREATED);
        assertThat(row.failures()).isEqualTo(1);
        assertThat(row.dueAt()).isEqualTo(NextTry.after(1, NOW));
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void retriesDuplicateAtOnceThreeTimesAndThenWaits() {
        server.createdRow(1, "budi", NOW);
        server.failOn("budi", new ModelDuplicateException("user name"));

        for (var tries = 1; tries <= NextTry.AT_ONCE; tries++) {
            work.work(FakeServer.id(1), claim());
            assertThat(server.row(1).failures()).isEqualTo(tries);
            assertThat(server.row(1).dueAt()).contains(NOW);
        }
        work.work(FakeServer.id(1), claim());

        assertThat(server.row(1).dueAt()).contains(NOW.plus(Duration.ofMinutes(2)));
    }

    @Test
    void failsRowOfDeletedAccountForGood() {
        server.createdRow(1, "siti", NOW);

        work.work(FakeServer.id(1), claim());

        var row = server.row(1);
        assertThat(row.state()).isEqualTo(RowState.FAILED);
        assertThat(row.lastError()).contains("account-deleted");
        assertThat(row.dueAt()).isEmpty();
    }

    @Test
    void rowThatIsGivenUpIsInTheHistoryOnceAndNewsForVerifiers() {
        server.createdRow(1, "siti", NOW);
        server.run(session ->
                assertThat(requests(session).hasNews()).as("the request itself").isTrue());
        server.run(session -> requests(session).takeNews(NOW, NOW));

        work.work(FakeServer.id(1), claim());

        assertThat(server.history()).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo(HistoryAct.ROW_FAILED);
            assertThat(entry.row()).contains(1);
            assertThat(entry.actorName()).isEmpty();
            assertThat(entry.details()).containsEntry("error", "account-deleted");
        });
        server.run(session -> assertThat(requests(session).hasNews()).isTrue());
    }

    @Test
    void rowThatIsTriedAgainIsNotInTheHistory() {
        server.createdRow(1, "budi", NOW);
        server.failSmtp(new EmailException("550 no such mailbox"));

        work.work(FakeServer.id(1), claim());

        assertThat(server.history()).isEmpty();
    }

    private static RowEntity row(KeycloakSession session, int number) {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .find(RowEntity.class, FakeServer.id(number));
    }

    private static RequestRepository requests(KeycloakSession session) {
        return RequestRepository.of(session, FakeServer.REALM);
    }

    @Test
    void rowWaitsForADirectoryThatDoesNotAnswerAndIsNeverGivenUp() {
        server.createdRow(1, "budi", NOW);
        server.createdRow(2, "budi", NOW);
        server.run(session -> {
            for (var failures = 0; failures < NextTry.MOST_FAILURES; failures++) {
                row(session, 2).failed("directory-unavailable", Optional.of(NOW), NOW);
            }
        });
        DirectoryOutages.begin(FakeServer.DIRECTORY, "ldap://direktori.example");
        try {
            var claim = claim();
            work.work(FakeServer.id(1), claim);
            work.work(FakeServer.id(2), claim);
        } finally {
            DirectoryOutages.end(FakeServer.DIRECTORY);
        }

        assertThat(List.of(server.row(1), server.row(2))).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(RowState.CREATED);
            assertThat(row.lastError()).contains("directory-unavailable");
            assertThat(row.dueAt()).contains(NOW.plusSeconds(60));
        });
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void failsPendingRowWhoseDataAreRemoved() {
        server.row(1, row -> row.rest(Optional.of(NOW), NOW));

        work.work(FakeServer.id(1), claim());

        assertThat(server.row(1).lastError()).contains("data-removed");
    }

    @Test
    void keepsPasswordUnsetAndRetriesLaterWhenSmtpRefusesMail() {
        server.createdRow(1, "budi", NOW);
        server.failSmtp(new EmailException("550 no such mailbox"));

        work.work(FakeServer.id(1), claim());

        var row = server.row(1);
        assertThat(row.state()).isEqualTo(RowState.CREATED);
        assertThat(row.failures()).isEqualTo(1);
        assertThat(row.dueAt()).contains(NOW.plusSeconds(15));
        assertThat(server.stored("budi").passwordAt()).isNull();
    }

    @Test
    void countsNoFailureWhileNoMailServerAnswers() {
        server.createdRow(1, "budi", NOW);
        server.createdRow(2, "budi", NOW);
        server.failSmtp(new EmailException("no answer", new ConnectException("refused")));

        var claim = claim();
        work.work(FakeServer.id(1), claim);
        // The second row does not ask the mail server again.
        server.failSmtp(null);
        work.work(FakeServer.id(2), claim);

        assertThat(List.of(server.row(1), server.row(2))).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(RowState.CREATED);
            assertThat(row.failures()).isZero();
            assertThat(row.lastError()).contains("smtp-away");
            assertThat(row.dueAt()).contains(NOW);
        });
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void extendsClaimBeforeTransactionThatCouldOutliveIt() {
        server.createdRow(1, "budi", NOW);
        var clock = new Instant[] {NOW};
        var ends = new ArrayList<Instant>();
        var claim = new RowClaim(() -> clock[0], (id, rows, end) -> {
            assertThat(server.mails()).as("before the row's transaction").isEmpty();
            ends.add(end);
        });
        take(claim);
        clock[0] = NOW.plus(RowClaim.TRANSACTION);

        work.work(FakeServer.id(1), claim);

        assertThat(ends).containsExactly(clock[0].plus(RowClaim.LENGTH));
        assertThat(server.mails()).hasSize(1);
    }

    /** A claim on all due rows. */
    private RowClaim claim() {
        var claim = new RowClaim(() -> NOW, (id, rows, end) -> {});
        take(claim);
        return claim;
    }

    private void take(RowClaim claim) {
        server.run(session ->
                claim.taken(RequestRepository.anywhere(session).claim(claim.id(), NOW, claim.begin(), 10, true)));
    }
}
