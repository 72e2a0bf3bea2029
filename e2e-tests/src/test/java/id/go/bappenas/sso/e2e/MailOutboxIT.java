package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The outbox during an outage of the mail server or of Keycloak. The tests use notices of changed external addresses. */
class MailOutboxIT {

    private static final double ABOUT_A_MINUTE = 55;

    private static OwnServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer();
    }

    @AfterEach
    void switchInboxOff() {
        server.switchInboxOff();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void mailArrivesSoonAfterTheMailServerIsBackFromAMinutesOutage() throws IOException {
        // The gauges are counted in the background; they may still have the mail of the other test.
        Await.until("gauges of an empty outbox", Duration.ofMinutes(2), () -> Optional.of(
                        server.metric("sso_mail_orders_oldest_seconds"))
                .filter(age -> age == 0));
        var before = Instant.now();
        var person = personWithExternalAddress();

        var oldest = Await.until("a minute without the mail server", Duration.ofSeconds(120), () -> Optional.of(
                        server.metric("sso_mail_orders_oldest_seconds"))
                .filter(age -> age >= ABOUT_A_MINUTE));
        assertThat(oldest)
                .isLessThanOrEqualTo(Duration.between(before, Instant.now()).toSeconds() + 1.0);
        assertThat(server.metric("sso_mail_orders_waiting")).isEqualTo(2);
        assertThat(server.metric("sso_mail_orders_failing")).isEqualTo(2);
        var mailbox = server.switchInboxOn();
        // The fifth try is due 75 seconds after the order; each try runs at the first poll after its due time.
        var mail = Await.until("the mail", Duration.ofSeconds(60), () -> mailbox.to(external(person)).stream()
                .findFirst());

        assertThat(mail.text()).contains(person.username());
        assertThat(server.log().lines().filter(line -> line.contains("mail order")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("kind external-address-changed", "ConnectException")
                        .doesNotContain("@"));
        Await.until(
                "an empty outbox", Duration.ofSeconds(30), () -> Optional.of(server.metric("sso_mail_orders_waiting"))
                        .filter(waiting -> waiting == 0));
    }

    @Test
    void mailInterruptedByAKilledServerIsSentAfterTheRestart() throws IOException, InterruptedException {
        Person person;
        try (var silent = new ServerSocket(server.smtpPort(), 50, InetAddress.getLoopbackAddress())) {
            person = personWithExternalAddress();
            // A thread of Keycloak waits for a greeting that does not come.
            silent.setSoTimeout(30_000);
            silent.accept();
            server.kill();
        }
        var mailbox = server.switchInboxOn();
        server.start();

        var mail = Await.until("the mail", Duration.ofSeconds(90), () -> mailbox.to(external(person)).stream()
                .findFirst());

        assertThat(mail.text()).contains(person.username());
    }

    private static Person personWithExternalAddress() {
        var person = server.people().employee();
        var representation = server.admin()
                .must(server.admin().get(Sso.REALM + "/users/" + person.id()))
                .body();
        server.admin()
                .must(server.admin()
                        .put(
                                Sso.REALM + "/users/" + person.id(),
                                Map.of(
                                        "firstName",
                                                representation.get("firstName").asText(),
                                        "lastName",
                                                representation.get("lastName").asText(),
                                        "email", representation.get("email").asText(),
                                        "attributes", Map.of("externalEmail", List.of(external(person))))));
        return person;
    }

    private static String external(Person person) {
        return person.username() + "@rumah.example";
    }
}
