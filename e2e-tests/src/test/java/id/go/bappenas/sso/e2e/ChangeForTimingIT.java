package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.Threshold;
import id.go.bappenas.sso.e2e.harness.WebmailClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The response time of {@code change-for} to a wrong password must not reveal the kind of an account. The test tries accounts of
 * each kind and unknown names in random order; no threshold may guess the kind in more than 60 of 100 cases. The test has a
 * server of its own, whose limits allow so many tries.
 */
@Tag("timing")
class ChangeForTimingIT {

    private static final int TRIES = 150;
    private static final int WARM_UP = 20;
    private static final int PEOPLE = 4;
    private static final double LIMIT = 0.60;
    private static final long SEED = 20261128;

    private static OwnServer server;
    private static Sso sso;

    /** Kinds of accounts. */
    private enum Kind {
        NO_ACCOUNT,
        CHOSEN,
        MAILED,
        DISABLED,
        WITHOUT_PASSWORD
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer(Map.of(
                "KC_SPI_REALM_RESTAPI_EXTENSION__EMPLOYEE_PASSWORD__ACCOUNT_TRIES", "10000",
                "KC_SPI_REALM_RESTAPI_EXTENSION__EMPLOYEE_PASSWORD__CLIENT_TRIES", "1000000",
                "KC_SPI_CREDENTIAL__KEYCLOAK_PASSWORD__OLD_PASSWORD_TRIES", "1000",
                "KC_SPI_CAPTCHA__ALTCHA__MAX_NUMBER", "1000"));
        sso = server.sso(server.switchInboxOn());
        // Brute force detection would lock every account after ten tries.
        server.admin().must(server.admin().put(Sso.REALM, Map.of("bruteForceProtected", false)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void timeOfARefusalDoesNotRevealTheKindOfAccount() {
        var webmail = WebmailClient.make(sso).api();
        var names = new EnumMap<Kind, List<String>>(Kind.class);
        for (var kind : Kind.values()) {
            names.put(
                    kind,
                    IntStream.range(0, PEOPLE).mapToObj(number -> name(kind)).toList());
        }
        for (var number = 0; number < WARM_UP; number++) {
            for (var kind : Kind.values()) {
                measure(webmail, names.get(kind).get(number % PEOPLE));
            }
        }
        var order = new ArrayList<Kind>();
        for (var kind : Kind.values()) {
            order.addAll(Collections.nCopies(TRIES, kind));
        }
        Collections.shuffle(order, new Random(SEED));
        var times = new EnumMap<Kind, List<Long>>(Kind.class);

        for (var kind : order) {
            var known = times.computeIfAbsent(kind, any -> new ArrayList<>());
            known.add(measure(webmail, names.get(kind).get(known.size() % PEOPLE)));
        }

        var best = new SoftAssertions();
        for (var kind : Kind.values()) {
            if (kind != Kind.NO_ACCOUNT) {
                best.assertThat(new Threshold(times.get(Kind.NO_ACCOUNT), times.get(kind))
                                .best("change-for, no account against " + kind))
                        .as(kind.name())
                        .isLessThanOrEqualTo(LIMIT);
            }
        }
        best.assertAll();
    }

    private static long measure(Api webmail, String name) {
        long begin = System.nanoTime();
        var answer = webmail.postForm(
                "employee-password/change-for",
                Map.of("username", name, "currentPassword", "Salah#1234x", "newPassword", "Lain#12345x"));
        var took = System.nanoTime() - begin;
        assertThat(answer.code()).isEqualTo("current-password-wrong");
        return took;
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case NO_ACCOUNT -> "tidak.ada." + sso.people().employee().username();
            case CHOSEN -> sso.people().employee().username();
            case MAILED -> mailed();
            case DISABLED -> disabled();
            case WITHOUT_PASSWORD ->
                sso.people()
                        .employee(representation -> representation.remove("credentials"))
                        .username();
        };
    }

    private static String disabled() {
        var person = sso.people().employee();
        sso.people().enable(person, false);
        return person.username();
    }

    /** A temporary password as Lupa Password mails it. */
    private static String mailed() {
        var employee = Employee.of(sso);
        var page = new Forms("id").get(Reset.link(sso, employee)).submit(Map.of("choice", "confirm"));
        assertThat(page.page()).isEqualTo("reset-done");
        Reset.awaitMails(sso, employee, 2);
        return employee.username();
    }
}
