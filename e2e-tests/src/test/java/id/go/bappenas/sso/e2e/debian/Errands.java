package id.go.bappenas.sso.e2e.debian;

import id.go.bappenas.sso.e2e.harness.AccountList;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.LongList;
import id.go.bappenas.sso.e2e.harness.Mailbox;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.TokenApp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people do with their accounts, as they do it while something fails: a step with no answer, or an error page, is tried again. */
final class Errands implements AutoCloseable {

    private static final Map<String, String> CONFIRM = Map.of("choice", "confirm");
    /** A person asks for another link of Lupa Password after this time. */
    private static final Duration ASKS_AGAIN = Duration.ofSeconds(100);

    private static final AtomicInteger NEXT_ROW = new AtomicInteger();

    private final Sso sso;
    private final TokenApp app;

    Errands(Sso sso) {
        this.sso = sso;
        app = TokenApp.make(sso);
    }

    TokenApp app() {
        return app;
    }

    void signIn(Ledger ledger, Person person) {
        ledger.errand(
                "sign-in",
                () -> ledger.page("sign-in", () -> {
                    var device = opened(Map.of(), person);
                    require(app.isBack(device), "signed in");
                    return TokenApp.granted(app.redeem(device));
                }));
    }

    void directGrant(Ledger ledger, Person person) {
        ledger.errand(
                "direct grant",
                () -> ledger.page("direct grant", () -> {
                    require(isGranted(person), "granted");
                    return true;
                }));
    }

    private Forms opened(Map<String, String> more, Person person) {
        return new Forms("id")
                .get(app.signIn(more))
                .submit(Map.of("username", person.username(), "password", person.password()));
    }

    boolean isGranted(Person person) {
        return app.ask(Map.of("grant_type", "password", "username", person.username(), "password", person.password()))
                        .statusCode()
                == 200;
    }

    /** A sign-in with a password that has to be changed. */
    void forcedChange(Ledger ledger, Person person) {
        ledger.errand("forced change", () -> change(ledger, Map.of(), person));
    }

    /** The change that a person begins. */
    void ownChange(Ledger ledger, Person person) {
        ledger.errand("change", () -> change(ledger, Map.of("kc_action", "UPDATE_PASSWORD"), person));
    }

    private void change(Ledger ledger, Map<String, String> how, Person person) {
        var chosen = person.withPassword(People.randomPassword());
        var sent = new AtomicInteger();
        ledger.page("change of the password", () -> {
            if (sent.get() > 0 && isGranted(chosen)) {
                return true;
            }
            var device = opened(how, person);
            require(device.status() == 200, "form");
            sent.incrementAndGet();
            device.submit(Map.of("password-new", chosen.password(), "password-confirm", chosen.password()));
            require(device.page().equals("password-changed"), "changed");
            return true;
        });
        ledger.page("sign-in with the new password", () -> {
            require(isGranted(chosen), "granted");
            return true;
        });
    }

    /** Lupa Password from the form to a password that the person has chosen. */
    void reset(Ledger ledger, Employee employee) {
        ledger.errand("Lupa Password of " + employee.username(), () -> {
            var asked = new AtomicInteger();
            finishReset(ledger, employee, link(ledger, employee, asked));
            ledger.repeatedMails(passwordMails(employee).size() - 1);
            ledger.repeatedMails(Math.max(0, linkMails(employee).size() - asked.get()));
        });
    }

    /** Lupa Password from the link to a password that the person has chosen. */
    void finishReset(Ledger ledger, Employee employee, String link) {
        ledger.page("link", () -> {
            var device = new Forms("id").get(link);
            if (device.page().equals("confirm-reset")) {
                device.submit(CONFIRM);
            }
            require(List.of("reset-done", "link-invalid").contains(device.page()), "confirmed");
            return true;
        });
        var mail =
                ledger.mail("temporary password", () -> passwordMails(employee).get(0));
        change(ledger, Map.of(), employee.person().withPassword(Reset.password(mail)));
    }

    private String link(Ledger ledger, Employee employee, AtomicInteger asked) {
        while (true) {
            ask(ledger, employee, asked);
            var until = Instant.now().plus(ASKS_AGAIN);
            try {
                return ledger.mail("link", () -> {
                    var mails = linkMails(employee);
                    if (mails.isEmpty() && Instant.now().isAfter(until) && asked.get() < 3) {
                        throw new NoMailException();
                    }
                    var newest = Reset.link(mails.get(0).text());
                    require(new Forms("id").get(newest).page().equals("confirm-reset"), "link is open");
                    return newest;
                });
            } catch (NoMailException e) {
                // Asks again.
            }
        }
    }

    /** An error, so that the step does not count it as a try. */
    private static final class NoMailException extends Error {
        private static final long serialVersionUID = 1;
    }

    private void ask(Ledger ledger, Employee employee, AtomicInteger asked) {
        ledger.page("form of Lupa Password", () -> {
            var reset = new Reset(sso).ask(employee);
            require(reset.forms().page().equals("link-sent"), "sent");
            asked.incrementAndGet();
            return true;
        });
    }

    private List<Mailbox.Mail> linkMails(Employee employee) {
        return resetMails(employee)
                .filter(mail -> mail.text().contains("link="))
                .toList();
    }

    private List<Mailbox.Mail> passwordMails(Employee employee) {
        return resetMails(employee)
                .filter(mail -> !mail.text().contains("link="))
                .toList();
    }

    /** Among all mails, because a request with many rows fills the first pages of the mailbox. */
    private Stream<Mailbox.Mail> resetMails(Employee employee) {
        return sso.mailbox().allTo(employee.address()).stream().filter(Reset::isOne);
    }

    /** A submitted and approved request whose rows are in work. */
    Rows approvedRows(int number) {
        var requests = AccountRequests.of(sso);
        var list = AccountList.of(number, NEXT_ROW.getAndAdd(number));
        var id = list.submit(requests.submitter());
        requests.awaitCompared(id);
        requests.approve(requests.verifier(), id, Map.of());
        return new Rows(sso, new LongList(requests, id), list, number);
    }

    /** The rows of a request. */
    record Rows(Sso sso, LongList request, AccountList list, int number) {

        /** Waits until all rows have ended; nodes and proxy may be away meanwhile. */
        void finish(Ledger ledger) {
            var until = Instant.now().plus(Duration.ofMinutes(10));
            while (!ended() && Instant.now().isBefore(until)) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
            var mails = mails();
            ledger.rows(number, Math.min(request.rows("DELIVERED"), mails.size()), repeated(mails));
        }

        private boolean ended() {
            try {
                return request.isCompleted();
            } catch (AssertionError | RuntimeException e) {
                return false;
            }
        }

        int delivered() {
            return request.rows("DELIVERED");
        }

        private Map<String, Long> mails() {
            return sso.mailbox().lines().stream()
                    .filter(line -> line.subject().equals("Akun Flexiwork Anda"))
                    .filter(line -> list.csv().contains("," + line.to() + ","))
                    .collect(Collectors.groupingBy(Mailbox.Line::to, Collectors.counting()));
        }

        private static int repeated(Map<String, Long> mails) {
            return (int) mails.values().stream().mapToLong(number -> number - 1).sum();
        }
    }

    static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("not " + what);
        }
    }

    @Override
    public void close() {
        app.close();
    }
}
