package id.go.bappenas.sso.provisioning.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.provisioning.FakeServer;
import id.go.bappenas.sso.provisioning.delivery.AcceptedFindings;
import id.go.bappenas.sso.provisioning.delivery.FirstPasswordDelivery;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;

class RedeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");

    private FakeServer server;
    private boolean reactivates;
    private boolean acknowledges;

    @BeforeEach
    void start() {
        server = new FakeServer();
        server.person("budi");
    }

    @Test
    void ordersAnotherFirstPassword() {
        delivered();

        redeliver();

        var row = server.row(1);
        assertThat(row.state()).isEqualTo(RowState.CREATED);
        assertThat(row.failures()).isZero();
        assertThat(row.dueAt()).isPresent();
    }

    @Test
    void refusesSecondOrderWithinOneMinute() {
        delivered();
        redeliver();
        server.run(session -> {
            row(session).reached(RowState.DELIVERED, "budi", "budi", NOW);
            row(session).rest(Optional.empty(), NOW);
        });

        assertRefused("redelivered-just-now");
    }

    @Test
    void refusesRowThatWaitsForWorker() {
        server.createdRow(1, "budi", NOW);

        assertRefused("row-not-worked-on");
    }

    @Test
    void refusesRowThatWaitsForDecision() {
        server.row(1, row -> {});

        assertRefused("row-not-worked-on");
    }

    @Test
    void refusesRowWhosePasswordTheEmployeeChose() {
        delivered();
        server.stored("budi").passwordAt(7);

        assertRefused("password-chosen");
    }

    @Test
    void refusesRowOfDeletedAccount() {
        server.row(1, row -> {
            row.reached(RowState.DELIVERED, "siti", "siti", NOW);
            row.rest(Optional.empty(), NOW);
        });

        assertRefused("account-gone");
    }

    @Test
    void triesFailedRowAnewFromTheAccountOn() {
        server.row(1, row -> row.refused("account-disabled", NOW));

        redeliver();

        assertThat(server.row(1).state()).isEqualTo(RowState.PENDING);
        assertThat(server.row(1).lastError()).isEmpty();
    }

    @Test
    void triesFailedRowWithAccountAnewFromThePasswordOn() {
        server.row(1, row -> {
            row.reached(RowState.CREATED, "budi", "budi", NOW);
            row.mayReplace(FirstPasswordDelivery.NOT_SEEN);
            row.refused("account-disabled", NOW);
        });

        redeliver();

        assertThat(server.row(1).state()).isEqualTo(RowState.CREATED);
    }

    @Test
    void refusesFailedRowWhosePasswordTheEmployeeChose() {
        server.row(1, row -> {
            row.reached(RowState.CREATED, "budi", "budi", NOW);
            row.refused("account-disabled", NOW);
        });
        server.stored("budi").passwordAt(7);

        assertRefused("password-chosen");
    }

    @Test
    void asksWhetherDisabledAccountIsEnabledInsteadOfFailingAgain() {
        disabled();

        assertRefused("accounts-disabled");

        assertThat(server.row(1).state()).isEqualTo(RowState.FAILED);
        reactivates = true;
        redeliver();
        var row = server.row(1);
        assertThat(row.reactivate()).isTrue();
        assertThat(row.state()).as("the worker enables the account first").isEqualTo(RowState.PENDING);
        assertThat(row.dueAt()).isPresent();
    }

    @Test
    void enablesAccountThatWasDisabledBeforeItsMail() {
        disabled();
        server.run(session -> {
            row(session).reached(RowState.CREATED, "budi", "budi", NOW);
            row(session).mayReplace(FirstPasswordDelivery.NOT_SEEN);
            row(session).refused("account-disabled", NOW);
        });
        reactivates = true;

        redeliver();

        assertThat(server.row(1).state()).isEqualTo(RowState.PENDING);
    }

    @Test
    void refusesToEnableAccountThatIsNotDisabled() {
        delivered();
        reactivates = true;

        assertRefused("invalid-fields");

        assertThat(server.row(1).reactivate()).isFalse();
    }

    /** Otherwise the next first password would reach the other person. */
    @Test
    void asksForAnAcknowledgementIfAnotherPersonHasTheMailbox() {
        delivered();
        server.person("siti");
        server.run(session -> ExternalAddresses.of(session)
                .registerFirst(
                        session.getContext().getRealm(),
                        session.users().getUserById(session.getContext().getRealm(), "siti"),
                        new ExternalAddress("budi@example.org"),
                        "officer"));

        assertRefused("redelivery-unacknowledged");
        assertThat(server.row(1).state()).isEqualTo(RowState.DELIVERED);
        acknowledges = true;
        redeliver();

        assertThat(server.row(1).acknowledged()).isTrue();
        server.run(session -> {
            assertThat(AcceptedFindings.of(session, row(session)).codes()).containsExactly("address-shared");
            new FirstPasswordDelivery(
                            session,
                            RequestRepository.of(session, FakeServer.REALM)
                                    .find(FakeServer.REQUEST)
                                    .orElseThrow(),
                            row(session))
                    .deliver();
        });
        assertThat(server.mails()).hasSize(2);
        server.run(session -> row(session).rest(Optional.empty(), NOW));
        acknowledges = false;
        assertRefused("redelivered-just-now");
    }

    @Test
    void refusesAcknowledgementWithoutAFinding() {
        delivered();
        acknowledges = true;

        assertRefused("invalid-fields");

        assertThat(server.row(1).acknowledged()).isFalse();
    }

    @Test
    void refusesExcludedRow() {
        server.row(1, row -> row.exclude("Bukan pegawai unit ini", NOW));

        assertRefused("row-excluded");
    }

    /** The row of a person with a disabled account, whose approval did not say what to do. */
    private void disabled() {
        server.stored("budi").disable();
        server.row(1, row -> {
            row.compared("budi", "budi");
            row.refused("account-disabled", NOW);
        });
    }

    private void redeliver() {
        server.run(session -> new Redelivery(session, null)
                .redeliver(
                        RequestRepository.of(session, FakeServer.REALM)
                                .find(FakeServer.REQUEST)
                                .orElseThrow(),
                        1,
                        new Redelivery.Choice(reactivates, acknowledges)));
    }

    private void assertRefused(String code) {
        assertThatThrownBy(this::redeliver).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().code())
                .isEqualTo(code));
    }

    /** The row has mailed the account's current password. */
    private void delivered() {
        server.createdRow(1, "budi", NOW);
        server.run(session -> {
            var requests = RequestRepository.of(session, FakeServer.REALM);
            var row = row(session);
            new FirstPasswordDelivery(session, requests.find(FakeServer.REQUEST).orElseThrow(), row).deliver();
            row.rest(Optional.empty(), NOW);
        });
    }

    private static RowEntity row(KeycloakSession session) {
        return RequestRepository.of(session, FakeServer.REALM)
                .row(FakeServer.REQUEST, 1)
                .orElseThrow();
    }
}
