package id.go.bappenas.sso.benchmark.identity;

import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.measure.Work;
import id.go.bappenas.sso.benchmark.person.BenchmarkUser;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Side;
import id.go.bappenas.sso.benchmark.server.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Measures whether response time reveals an account: at the steps of Lupa Password, and where stock Keycloak asks for the user
 * name.
 */
public final class ResetTiming implements Chapter {

    /** After two failures a username gets a CAPTCHA, and after more tries a harder one. */
    private static final int TIMES_OF_A_NAME = 2;

    private static final int PER_REGISTRATION = 5;

    private static final Row IDENTITY = Row.within(
            "reset-identity",
            "Lupa Password, identity step: who has an account",
            Unit.MILLISECONDS,
            "the POST of NIK, birthplace and birth date, wrong for both, until the same page with the same sentence",
            ours("unknown", "unknown username"),
            ours("known", "known username"));

    private static final Row MAILBOX = Row.within(
            "reset-mailbox",
            "Lupa Password, mailbox step: which address is right",
            Unit.MILLISECONDS,
            "after a passed identity check, the POST of address and CAPTCHA until the one answer for everyone",
            ours("wrong", "wrong address"),
            ours("right", "right address"));

    private static final Row STOCK = Row.within(
            "reset-stock",
            "Forgot password of stock Keycloak: who has an account",
            Unit.MILLISECONDS,
            "the POST of the username until the page that says a mail was sent; SMTP is on the same machine",
            Subject.of("stock-unknown", "stock Keycloak, unknown username"),
            Subject.of("stock-known", "stock Keycloak, known username"));

    private static Subject ours(String id, String title) {
        return Subject.of("ours-" + id, Side.OURS.title() + ", " + title);
    }

    @Override
    public String id() {
        return "reset";
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return List.of(IDENTITY, MAILBOX, STOCK);
    }

    @Override
    public void measure(Bench bench, int round) {
        var ours = bench.ours();
        var registration = new EmployeeRegistration(ours);
        var known = registration.people(PER_REGISTRATION, TIMES_OF_A_NAME);
        var addresses = registration.people(PER_REGISTRATION, TIMES_OF_A_NAME);
        bench.inTurns(
                IDENTITY,
                round,
                new Work(IDENTITY.first(), ours, () -> wrongIdentity(ours, "bukan-" + UUID.randomUUID())),
                new Work(
                        IDENTITY.second(),
                        ours,
                        () -> wrongIdentity(ours, known.next().username())));
        bench.inTurns(
                MAILBOX,
                round,
                new Work(MAILBOX.first(), ours, () -> address(ours, addresses.next(), "x")),
                new Work(MAILBOX.second(), ours, () -> address(ours, addresses.next(), "")));
        var stock = bench.stock();
        var person = forgetfulPerson(stock);
        bench.inTurns(
                STOCK,
                round,
                new Work(
                        STOCK.first(),
                        stock,
                        () -> stock(stock, UUID.randomUUID().toString())),
                new Work(STOCK.second(), stock, () -> stock(stock, person.username())));
    }

    private static LongSupplier wrongIdentity(Contender ours, String username) {
        var reset = new ResetPages(ours);
        reset.username(username);
        return () -> {
            var taken = reset.identity(RegisteredEmployee.wrongAnswers());
            reset.requirePage("data-page=\"identity-check\"");
            return taken;
        };
    }

    private static LongSupplier address(Contender ours, RegisteredEmployee person, String prefix) {
        var reset = new ResetPages(ours);
        reset.username(person.username());
        reset.identity(person.answers());
        return () -> {
            var taken = reset.mailbox(prefix + person.address());
            reset.requirePage("data-page=\"link-sent\"");
            return taken;
        };
    }

    /** A person of stock Keycloak, whose realm gets a mail server. */
    private static BenchmarkUser forgetfulPerson(Contender stock) {
        stock.admin()
                .must(stock.admin()
                        .put(
                                Contender.REALM,
                                Map.of(
                                        "resetPasswordAllowed",
                                        true,
                                        "smtpServer",
                                        Map.of(
                                                "host",
                                                "localhost",
                                                "port",
                                                stock.smtpPort(),
                                                "from",
                                                "sso@example.org"))));
        return BenchmarkUser.make(stock);
    }

    private static LongSupplier stock(Contender stock, String username) {
        var reset = new ResetPages(stock);
        return () -> {
            var taken = reset.username(username);
            reset.requirePage("kc-form-login");
            return taken;
        };
    }
}
