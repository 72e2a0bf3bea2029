package id.go.bappenas.sso.provisioning.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.provisioning.FakeServer;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.jpa.StoredComparison;
import id.go.bappenas.sso.provisioning.progress.RowDelayedException;
import id.go.bappenas.sso.provisioning.progress.RowRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;

class FirstPasswordDeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");

    private FakeServer server;

    @BeforeEach
    void start() {
        server = new FakeServer();
        server.person("budi");
        server.createdRow(1, "budi", NOW);
    }

    @Test
    void mailsPasswordThatLapsesAfterThreeDays() {
        deliver();

        assertThat(server.mails()).containsExactly("budi@example.org");
        assertThat(server.row(1).state()).isEqualTo(RowState.DELIVERED);
        var written = server.stored("budi").passwordAt();
        assertThat(server.row(1).passwordAt()).contains(written);
        assertThat(server.stored("budi").attributes())
                .containsValue(written + ":" + (written + Duration.ofHours(72).toMillis()));
    }

    @Test
    void mailsNothingBeforeTheEndOfTheTransaction() {
        server.run(session -> {
            firstPassword(session, 1).deliver();
            assertThat(server.mails()).isEmpty();
        });

        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void mailsNothingWhenTheTransactionIsRolledBack() {
        server.run(session -> {
            firstPassword(session, 1).deliver();
            session.getTransactionManager().setRollbackOnly();
        });

        assertThat(server.mails()).isEmpty();
        assertThat(server.row(1).state()).isEqualTo(RowState.CREATED);
    }

    @Test
    void replacesPasswordThatTheRowDelivered() {
        deliver();
        var first = server.stored("budi").passwordAt();

        deliver();

        assertThat(server.mails()).hasSize(2);
        assertThat(server.row(1).state()).isEqualTo(RowState.DELIVERED);
        assertThat(server.row(1).passwordAt()).contains(server.stored("budi").passwordAt());
        assertThat(server.stored("budi").passwordAt()).isGreaterThan(first);
    }

    @Test
    void leavesPasswordThatTheEmployeeChose() {
        server.stored("budi").passwordAt(7);

        deliver();

        assertThat(server.mails()).isEmpty();
        assertThat(server.row(1).state()).isEqualTo(RowState.ACCESS_GRANTED);
        assertThat(server.stored("budi").passwordAt()).isEqualTo(7);
    }

    @Test
    void leavesPasswordOfADirectoryThatTheRealmHasNotSeen() {
        server.row(2, row -> row.reached(RowState.CREATED, "budi", "budi", NOW));

        server.run(session -> firstPassword(session, 2).deliver());

        assertThat(server.mails()).isEmpty();
        assertThat(server.row(2).state()).isEqualTo(RowState.ACCESS_GRANTED);
        assertThat(server.stored("budi").passwordAt()).isNull();
    }

    @Test
    void refusesRowOfDisabledAccount() {
        server.stored("budi").disable();

        assertThatThrownBy(this::deliver)
                .isInstanceOf(RowRefusedException.class)
                .hasMessage("account-disabled");
    }

    @Test
    void deliveryIsDelayedIfTheAddressOfTheRowIsNotTrusted() {
        server.stored("budi").attributes().put(ExternalAddresses.ATTRIBUTE, "another@example.org");

        assertThatThrownBy(this::deliver)
                .isInstanceOf(RowDelayedException.class)
                .hasMessage(FirstPasswordDelivery.ADDRESS_UNTRUSTED);
        assertThat(server.stored("budi").passwordAt()).isNull();
    }

    @Test
    void refusesMailboxThatIsAnotherPersonsToo() {
        server.person("siti");
        server.run(session -> {
            var realm = session.getContext().getRealm();
            ExternalAddresses.of(session)
                    .registerFirst(
                            realm,
                            session.users().getUserById(realm, "siti"),
                            new ExternalAddress("budi@example.org"),
                            "officer");
        });

        assertThatThrownBy(this::deliver)
                .isInstanceOf(RowRefusedException.class)
                .hasMessage("address-unacknowledged");
        assertThat(server.mails()).isEmpty();
        assertThat(server.stored("budi").passwordAt()).isNull();
    }

    @Test
    void mailsToASharedMailboxThatAVerifierAccepted() {
        server.person("siti");
        for (var code : List.of("address-shared", "address-repeated")) {
            server.run(session -> {
                var realm = session.getContext().getRealm();
                ExternalAddresses.of(session)
                        .registerFirst(
                                realm,
                                session.users().getUserById(realm, "siti"),
                                new ExternalAddress("budi@example.org"),
                                "officer");
                var requests = RequestRepository.of(session, FakeServer.REALM);
                requests.acknowledge(FakeServer.REQUEST, List.of(1));
                requests.keep(Map.of(
                        FakeServer.id(1),
                        new StoredComparison(
                                "budi",
                                "budi",
                                Finding.write(List.of(Finding.warning("externalEmail", code, "siti"))))));
            });

            deliver();
        }

        assertThat(server.mails()).containsExactly("budi@example.org", "budi@example.org");
    }

    @Test
    void countsAsUnusedUntilTheEmployeeChoosesAnother() {
        assertThat(isUnused()).isFalse();
        deliver();
        assertThat(isUnused()).isTrue();

        server.stored("budi").passwordAt(7);

        assertThat(isUnused()).isFalse();
    }

    private void deliver() {
        server.run(session -> firstPassword(session, 1).deliver());
    }

    private FirstPasswordDelivery firstPassword(KeycloakSession session, int number) {
        var requests = RequestRepository.of(session, FakeServer.REALM);
        var row = requests.row(FakeServer.REQUEST, number).orElseThrow();
        return new FirstPasswordDelivery(
                session, requests.find(FakeServer.REQUEST).orElseThrow(), row);
    }

    private boolean isUnused() {
        var unused = new ArrayList<Boolean>();
        server.run(session -> {
            var realm = session.getContext().getRealm();
            var person = session.users().getUserById(realm, "budi");
            unused.add(FirstPasswordDelivery.isUnused(session, realm, person));
        });
        return unused.get(0);
    }
}
