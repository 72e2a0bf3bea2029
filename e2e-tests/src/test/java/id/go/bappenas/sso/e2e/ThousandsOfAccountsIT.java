package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountList;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.LongList;
import id.go.bappenas.sso.e2e.harness.Mailbox;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A long list that the server processes despite a kill and an SMTP outage. {@code -Daccounts.rows=5000} sets its length,
 * {@code -Daccounts.workers=4} the rows that the server works on at a time, and {@code -Daccounts.outage=120} the least seconds
 * without SMTP.
 */
class ThousandsOfAccountsIT {

    private static final int ROWS = Integer.getInteger("accounts.rows", 200);

    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("accounts.outage", 0));

    private OwnServer server;
    private Mailbox mailbox;
    private Sso sso;

    @BeforeEach
    void start() throws Exception {
        server = new OwnServer(LongList.serverOptions());
        mailbox = server.switchInboxOn();
        sso = server.sso(mailbox);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void peopleSignInWithTheLastMailedPasswordAfterAKillAndAnSmtpOutage() throws Exception {
        var requests = AccountRequests.of(sso);
        var id = AccountList.of(ROWS).submit(requests.submitter());
        requests.awaitCompared(id);
        requests.approve(requests.verifier(), id, Map.of());
        var list = new LongList(requests, id);
        for (var share : List.of(10, 25)) {
            list.await("DELIVERED", ROWS * share / 100);
            server.kill();
            server.start();
        }
        list.await("DELIVERED", ROWS * 4 / 10);
        server.kill();
        // The inbox loses its mails when it is switched off.
        var last = new HashMap<>(mailbox.all());
        server.switchInboxOff();
        server.start();
        var off = Instant.now();
        // Without SMTP the accounts are created and their mails wait.
        list.await("CREATED", ROWS / 10);
        Await.until("end of the outage", OUTAGE.plusMinutes(1), () -> Optional.of(off)
                .filter(begin -> Instant.now().isAfter(begin.plus(OUTAGE))));
        mailbox = server.switchInboxOn();

        list.awaitCompleted();
        assertThat(list.rows("DELIVERED")).isEqualTo(ROWS);
        assertThat(AccountList.accounts(sso, 2 * ROWS)).isEqualTo(ROWS);
        last.putAll(mailbox.all());
        assertThat(last.keySet()).hasSize(ROWS);
        assertThat(refusedSignIns(last)).isEmpty();
    }

    /** People who cannot sign in with the last mailed password. Keycloak answers differently to the right password. */
    private List<String> refusedSignIns(Map<String, FirstMail> last) {
        var refused = new ArrayList<String>();
        var owner = sso.people().employee();
        DirectGrant.of(sso, owner);
        last.values().forEach(mail -> {
            var answer = DirectGrant.through(sso, owner, new Person("", mail.username(), mail.password()))
                    .body();
            if (!answer.contains("Account is not fully set up")) {
                refused.add(mail.username() + ": " + answer);
            }
        });
        return refused;
    }
}
